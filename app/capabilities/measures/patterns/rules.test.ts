import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { instruments } from '../instruments/contract.ts'
import { aboutById, abouts } from './abouts.reads.server.ts'
import { type About, type PatternId, patternIds } from './contract.ts'
import { pictureOf } from './picture.rules.ts'
import { axisOf, bandOf, middleOf, placeOf, pointsOf, scalesOf, silentDays } from './rules.ts'
import { filledOn } from './testing/filled.ts'

const about = (id: PatternId): About => {
  const found = aboutById(id)
  if (!found) throw new Error(id)
  return found
}
const peg = about('peg')
const [scale = { name: '', from: 0, to: 0, steps: 1, places: 0 }] = peg.scales
const values = (...all: number[]) => all.map((value) => ({ value }))
const points = (...all: number[]) =>
  pointsOf(
    'peg',
    all.map((value, at) => filledOn('peg', `2026-03-${10 + at}`, value)),
    'score',
  )

test('every instrument with a score of one person has a pattern, and goals come first, pain by itself last', () => {
  expect(abouts.map(({ id }) => id).toSorted()).toEqual([...patternIds].toSorted())
  expect(abouts.slice(0, 3).map(({ id }) => id)).toEqual(['goal-attainment', 'pgic', 'peg'])
  expect(abouts.at(-1)?.id).toBe('nrs-average')
})

test.each([
  ['peg', 0, 10, 5],
  ['pgic', 1, 7, 6],
  ['phq-9', 0, 27, 3],
  ['who-5', 0, 100, 5],
  ['gcps-r', 0, 30, 6],
] as const)('the axis of %s goes from %d to %d in %d steps', (id, from, to, steps) => {
  expect(scalesOf(id)[0]).toMatchObject({ from, to, steps })
})

describe('an axis', () => {
  it('has whole numbers at its lines, and its better end at the top', () => {
    for (const { scales, better } of abouts)
      for (const each of scales) {
        const axis = axisOf(each, better)
        expect(axis.every(Number.isInteger)).toBe(true)
        expect([axis[0], axis.at(-1)]).toEqual(
          better === 'lower' ? [each.from, each.to] : [each.to, each.from],
        )
        expect(axis.map((value) => Math.round(placeOf(value, each, better) * 1e6) / 1e6)).toEqual(
          axis.map((_, at) => at),
        )
      }
  })

  it('keeps every score within it', () => {
    const anyScale = fc.constantFrom(
      ...abouts.flatMap(({ scales, better }) => scales.map((each) => ({ each, better }))),
    )
    fc.assert(
      fc.property(anyScale, fc.double({ min: 0, max: 1, noNaN: true }), ({ each, better }, part) => {
        const place = placeOf(each.from + part * (each.to - each.from), each, better)
        expect(place).toBeGreaterThanOrEqual(-1e-9)
        expect(place).toBeLessThanOrEqual(each.steps + 1e-9)
      }),
    )
  })
})

describe('a middle', () => {
  it('is none under three points', () => {
    expect(middleOf(values())).toBeUndefined()
    expect(middleOf(values(4))).toBeUndefined()
    expect(middleOf(values(4, 5))).toBeUndefined()
    expect(middleOf(values(3, 4, 5))).toBe(4)
    expect(middleOf(values(4, 7, 5, 4))).toBe(4.5)
  })

  it('has as many on each side, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3 }), (thirds) => {
        const all = thirds.map((third) => third / 3)
        const middle = middleOf(values(...all))
        expect(middle).toBe(middleOf(values(...all.toReversed())))
        const below = all.filter((value) => value < (middle ?? 0)).length
        const above = all.filter((value) => value > (middle ?? 0)).length
        expect(Math.max(below, above)).toBeLessThanOrEqual(all.length / 2)
      }),
    )
  })
})

describe('a band', () => {
  it('lies round the first point, in points or in percent, and ends with the axis', () => {
    expect(bandOf(values(5, 4, 6), peg.change, scale)).toEqual({ from: 4, to: 6, first: 5, by: 1 })
    expect(bandOf(values(0.5, 4, 6), peg.change, scale)).toMatchObject({ from: 0, to: 1.5 })
    expect(bandOf(values(8, 4, 6), about('nrs-average').change, scale)).toMatchObject({ from: 7.2, to: 8.8 })
  })

  it('is none where no source says what is too small, and none where there is no picture', () => {
    expect(bandOf(values(5, 4, 6), about('phq-9').change, scale)).toBeUndefined()
    expect(bandOf(values(5, 4), peg.change, scale)).toBeUndefined()
  })

  it('comes with its source wherever there is one', () => {
    for (const { change } of abouts) if (change.tooSmall) expect(change.sources.length).toBeGreaterThan(0)
  })
})

describe('H09 a picture', () => {
  it('is none of one or two points', () => {
    expect(pictureOf(peg, scale, points())).toBeUndefined()
    expect(pictureOf(peg, scale, points(3))).toBeUndefined()
    expect(pictureOf(peg, scale, points(3, 4))).toBeUndefined()
    expect(pictureOf(peg, scale, points(3, 4, 5))?.points).toHaveLength(3)
  })

  it('says of a prorated point that it is one', () => {
    const [filled] = [filledOn('phq-9', '2026-03-01', 9, 2)]
    const [point] = pointsOf('phq-9', [filled], 'score')
    expect(point).toMatchObject({ stoodIn: 2 })
  })

  it('has the words of change at the lines of the PGIC', () => {
    const pgic = about('pgic')
    const [own = scale] = pgic.scales
    const all = [4, 3, 2].map((value, at) => filledOn('pgic', `2026-0${at + 1}-10`, value))
    const picture = pictureOf(pgic, own, pointsOf('pgic', all, 'score'))
    expect(
      picture?.axis.flatMap(({ value, text }) => (text.startsWith('patterns.pgic') ? [value] : [])),
    ).toEqual([1, 4, 7])
    expect(instruments.pgic.better).toBe('lower')
  })
})

test('days without a word are asked about once each, the newest first', () => {
  expect(
    silentDays(['2026-03-01', '2026-03-08', '2026-03-08', '2026-03-15'], [{ day: '2026-03-15' }]),
  ).toEqual(['2026-03-08', '2026-03-01'])
})
