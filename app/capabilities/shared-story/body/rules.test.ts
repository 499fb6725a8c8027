import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { shapesOf } from '../../../ui/body-figure/shapes.ts'
import { BodyForm, type BodyMap, kinds } from './contract.ts'
import { regions } from './regions.contract.ts'
import { drawingOf, inOrder, lastOfEachDay, problemWith, withKinds } from './rules.ts'

const ids = regions.map(({ id }) => id)
const anyPlaces = fc.array(fc.constantFrom(...ids), { maxLength: 40 })
const form = (changed: Partial<BodyForm>): BodyForm => ({
  key: 'k',
  after: '',
  nowhere: undefined,
  place: [],
  kind: [],
  words: undefined,
  ...changed,
})

describe('the regions', () => {
  test('are 31: seven in the middle, and twelve on each side that mirror each other', () => {
    const of = (side: 'left' | 'right') => regions.filter((region) => region.side === side)
    expect(new Set(ids).size).toBe(31)
    expect(regions.filter(({ side }) => side === undefined)).toHaveLength(7)
    expect(of('left').map(({ id }) => id.replace(/-l$/, '-r'))).toEqual(of('right').map(({ id }) => id))
  })

  test('all show from one side at least, and every shape is a region', () => {
    const drawn = [...shapesOf('front'), ...shapesOf('back')].map(({ region }) => region)
    expect(new Set(drawn)).toEqual(new Set(ids))
  })

  test('are marked on the drawing by the list alone, each by a rule of its own', () => {
    const css = readFileSync('app/ui/body-figure/picked.css', 'utf8')
    for (const id of ids) {
      expect(css).toContain(`form:has(#place-${id}:checked) .body-picker .shape-${id}`)
      expect(css).toContain(`form:has(#place-${id}:is(:focus-visible, :hover)) .body-picker .shape-${id}`)
    }
  })

  test('H04 left is the person’s left: at our right in front, at our left from behind', () => {
    const middle = (view: 'front' | 'back', region: string) => {
      const shape = shapesOf(view).find((each) => each.region === region)
      return shape?.mirrored
    }
    expect(middle('front', 'hand-l')).toBe(false)
    expect(middle('front', 'hand-r')).toBe(true)
    expect(middle('back', 'hand-l')).toBe(true)
    expect(middle('back', 'hand-r')).toBe(false)
  })
})

describe('a body map', () => {
  it('asks for a place or for nowhere, and not for both', () => {
    expect(problemWith(form({}))).toMatchObject({ field: 'place', code: 'choose' })
    expect(problemWith(form({ nowhere: 'yes' }))).toBeUndefined()
    expect(problemWith(form({ nowhere: 'yes', place: ['neck'] }))).toMatchObject({ code: 'both' })
    expect(problemWith(form({ nowhere: 'yes', kind: ['numb'] }))).toMatchObject({ code: 'both' })
    expect(problemWith(form({ place: ['neck'] }))).toBeUndefined()
  })

  it('has no word for how much', () => {
    expect(kinds.join(' ')).not.toMatch(/mild|severe|strong|worst|unbearable|\d/)
  })

  it('refuses a place that no body has', () => {
    const read = BodyForm.safeParse({ key: crypto.randomUUID(), place: ['tail'] })
    expect(read.success).toBe(false)
  })

  it('marks each place once, in the order of the list, and keeps what was said of it alone', () => {
    fc.assert(
      fc.property(anyPlaces, anyPlaces, (first, second) => {
        const before = withKinds(
          drawingOf(form({ place: first }), undefined),
          inOrder(first).map((region) => ({ region, kinds: ['burning'], words: 'Like a belt' })),
        )
        const after = drawingOf(form({ place: second }), before)
        expect(after.marks.map(({ region }) => region)).toEqual(ids.filter((id) => second.includes(id)))
        for (const { region, words } of after.marks)
          expect(words).toBe(first.includes(region) ? 'Like a belt' : undefined)
      }),
    )
  })

  it('takes in a place that was taken off meanwhile, rather than lose what was said of it', () => {
    const now = drawingOf(form({ place: ['neck'], words: 'Same as ever' }), undefined)
    const said = withKinds(now, [{ region: 'knee-l', kinds: ['tight'], words: undefined }])
    expect(said.marks.map(({ region }) => region)).toEqual(['neck', 'knee-l'])
    expect(said.words).toBe('Same as ever')
  })
})

it('the history has one line a day, the last, newest first', () => {
  const map = (id: string, at: string): BodyMap => ({
    id,
    drawnAt: new Date(at),
    nowhere: true,
    marks: [],
    kinds: [],
    words: undefined,
  })
  const maps = [map('a', '2026-03-01T09:00Z'), map('b', '2026-03-01T09:02Z'), map('c', '2026-03-04T09:00Z')]
  const days = lastOfEachDay(maps, (at) => at.toISOString().slice(0, 10))
  expect(days.map(({ id }) => id)).toEqual(['c', 'b'])
})
