import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instrumentIds, instruments } from '../instruments/contract.ts'
import { interpretationOf } from '../interpretation/rules.ts'
import { inOrder } from '../testing/answers.ts'
import { anyAnswers, anyMode, shuffled } from '../testing/arbitrary.ts'
import type { Answer, Fault } from './contract.ts'
import { scoreOf } from './rules.ts'

const twoAnswered = inOrder('peg', [5, 6])

function expectRefused(answers: Answer[], why: Fault['why'], item: string) {
  const scoring = scoreOf('peg', answers)
  expect(scoring).toMatchObject({ status: 'invalid', scores: {}, faults: [{ item, why }] })
  expect(scoring.faults).toHaveLength(1)
}

describe('answers', () => {
  it('are scored by the codes of their items: their order changes nothing', () => {
    const inTwoOrders = anyAnswers.chain(([id, answers]) =>
      fc.tuple(fc.constant(id), fc.constant(answers), shuffled(answers), anyMode),
    )
    fc.assert(
      fc.property(inTwoOrders, ([id, answers, others, mode]) => {
        expect(scoreOf(id, others, mode)).toEqual(scoreOf(id, answers, mode))
        expect(interpretationOf(id, others, mode)).toEqual(interpretationOf(id, answers, mode))
      }),
    )
  })

  it('of a good form are never refused, and no answer is the same as one left out', () => {
    fc.assert(
      fc.property(anyAnswers, anyMode, ([id, answers], mode) => {
        const scoring = scoreOf(id, answers, mode)
        expect(scoring).toMatchObject({ faults: [] })
        expect(scoring.status).not.toBe('invalid')
        const given = answers.filter(({ value }) => value !== undefined)
        expect(scoreOf(id, given, mode)).toEqual(scoring)
      }),
    )
  })

  it('to an unknown item refuse the whole', () => {
    fc.assert(
      fc.property(anyAnswers, fc.string(), fc.integer(), ([id, answers], item, value) => {
        fc.pre(!instruments[id].items.some(({ code }) => code === item))
        const scoring = scoreOf(id, [...answers, { item, value }])
        expect(scoring).toMatchObject({
          status: 'invalid',
          scores: {},
          faults: [{ item, why: 'unknown-item' }],
        })
        expect(interpretationOf(id, [...answers, { item, value }])).toEqual({})
      }),
    )
  })

  it('to one item twice refuse the whole, even where they are alike', () => {
    expectRefused([...twoAnswered, { item: '75893-8', value: 5 }], 'answered-twice', '75893-8')
  })

  it('out of range are refused and never clamped, at either end of every item', () => {
    for (const id of instrumentIds)
      for (const item of instruments[id].items.filter((each) => each.kind === 'whole')) {
        const faultsOf = (value: number) => scoreOf(id, [{ item: item.code, value }]).faults
        const outside = [item.from - 1, item.to + 1].filter(Number.isFinite)
        for (const value of outside)
          expect(faultsOf(value)).toEqual([{ item: item.code, why: 'out-of-range' }])
        for (const value of [item.from, Math.min(item.to, 99)]) expect(faultsOf(value)).toEqual([])
      }
  })

  it.each([5.5, Number.NaN, Number.POSITIVE_INFINITY, '5', 'na', ['5'], null, true])(
    'that are no whole number are none: %j',
    (value) =>
      expectRefused(
        [...twoAnswered, { item: '91146-1', value: value as number }],
        'not-an-answer',
        '91146-1',
      ),
  )

  it('name all that is wrong at once', () => {
    const { faults } = scoreOf('peg', [...inOrder('peg', [11, 5, -1]), { item: 'sleep', value: 1 }])
    expect(faults.map(({ item, why }) => `${item} ${why}`)).toEqual([
      '75893-8 out-of-range',
      '91146-1 out-of-range',
      'sleep unknown-item',
    ])
  })

  it('in codes are codes of the item', () => {
    const faults = (item: string, value: unknown) =>
      scoreOf(item === 'areas' ? 'wpi-sss-2016' : 'gcps-r', [{ item, value: value as string }]).faults
    expect(faults('pain_days', 'never')).toEqual([])
    expect(faults('pain_days', 'always')).toEqual([{ item: 'pain_days', why: 'out-of-range' }])
    expect(faults('pain_days', ['never'])).toEqual([{ item: 'pain_days', why: 'not-an-answer' }])
    expect(faults('areas', ['neck', 'jaw-l'])).toEqual([])
    expect(faults('areas', [])).toEqual([])
    expect(faults('areas', ['neck', 'tail'])).toEqual([{ item: 'areas', why: 'out-of-range' }])
    expect(faults('areas', 'neck')).toEqual([{ item: 'areas', why: 'not-an-answer' }])
    expect(faults('areas', 3)).toEqual([{ item: 'areas', why: 'not-an-answer' }])
  })
})
