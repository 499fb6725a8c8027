import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type InstrumentId, instrumentIds, instruments } from '../instruments/contract.ts'
import { answer, inOrder } from '../testing/answers.ts'
import { anyAnswers, anyInstrument, anyMode, fullAnswers } from '../testing/arbitrary.ts'
import { scoreOf } from './rules.ts'

const shown = (id: InstrumentId, values: unknown[], mode?: 'prorated') =>
  scoreOf(id, inOrder(id, values), mode).scores.score?.shown
const repeated = (value: unknown, count: number) => Array.from({ length: count }, () => value)

describe('a score', () => {
  it('of full answers is there, whole, and within its range', () => {
    const full = anyInstrument.chain((id) => fc.tuple(fc.constant(id), fullAnswers(id), anyMode))
    fc.assert(
      fc.property(full, ([id, answers, mode]) => {
        const { status, scores, missing } = scoreOf(id, answers, mode)
        expect(status).toBe(id === 'collaborate' ? 'not_applicable' : 'ok')
        expect(missing).toEqual([])
        for (const name of Object.keys(id === 'collaborate' ? {} : instruments[id].scales))
          expect(scores[name]).toMatchObject({ prorated: false, standIns: 0 })
      }),
    )
  })

  it('never takes an unanswered item for zero', () => {
    const oneMissing = anyInstrument.chain((id) =>
      fc.tuple(fc.constant(id), fullAnswers(id), fc.nat(), fc.boolean()),
    )
    fc.assert(
      fc.property(oneMissing, ([id, answers, at, leftOut]) => {
        const gone = answers[at % answers.length]?.item ?? ''
        const others = answers.filter(({ item }) => item !== gone)
        const { scores } = scoreOf(id, leftOut ? others : [...others, { item: gone, value: undefined }])
        for (const [name, { items, missing }] of Object.entries(instruments[id].scales)) {
          if (!items.includes(gone)) expect(scores[name]).toEqual(scoreOf(id, answers).scores[name])
          else if (missing?.when === 'always')
            expect(scores[name]).toMatchObject({ standIns: 1, prorated: true })
          else expect(scores[name]).toBeUndefined()
        }
      }),
    )
  })

  it('is only there with as many answers as its rule asks for, and says when others stood in', () => {
    fc.assert(
      fc.property(anyAnswers, anyMode, ([id, answers], mode) => {
        const { scores } = scoreOf(id, answers, mode)
        const given = answers.filter(({ value }) => value !== undefined).map(({ item }) => item)
        for (const [name, score] of Object.entries(scores)) {
          const { items = [], missing } = instruments[id].scales[name] ?? {}
          const absent = items.filter((code) => !given.includes(code)).length
          const most = missing?.when === 'always' || mode === 'prorated' ? (missing?.most ?? 0) : 0
          expect(score !== undefined).toBe(absent <= most)
          if (score) expect([score.standIns, score.prorated]).toEqual([absent, absent > 0])
        }
      }),
    )
  })

  it('is kept exact and shown to one decimal where it is a mean, to none where it is a sum', () => {
    const { sum, score } = scoreOf('peg', inOrder('peg', [7, 6, 6])).scores
    expect(sum).toMatchObject({ exact: 19, shown: 19 })
    expect(score).toMatchObject({ exact: 19 / 3, shown: 6.3 })
    expect(scoreOf('care', inOrder('care', [...repeated(4, 8), 5, null])).scores.score).toMatchObject({
      exact: 370 / 9,
      shown: 41.1,
      standIns: 1,
    })
    expect(shown('hccq-6', [7, 6, 6, 6, 6, 6])).toBe(6.2)
  })

  it('that is prorated rounds a half upwards, exact beside it', () => {
    const oneMissing = inOrder('phq-9', [null, 1, 1, 1, 1, 0, 0, 0, 0])
    expect(scoreOf('phq-9', oneMissing, 'prorated')).toMatchObject({
      status: 'ok',
      answered: 8,
      missing: ['44250-9'],
      scores: { score: { exact: 4.5, shown: 5, standIns: 1, prorated: true } },
    })
    expect(scoreOf('phq-9', oneMissing)).toMatchObject({ status: 'incomplete', scores: { score: undefined } })
  })

  it.each(['phq-9', 'gad-7'] as const)('of %s stands in for two answers and not for three', (id) => {
    const answers = (missing: number) => [
      ...repeated(null, missing),
      ...repeated(2, (id === 'phq-9' ? 9 : 7) - missing),
    ]
    expect(shown(id, answers(2), 'prorated')).toBe(id === 'phq-9' ? 18 : 14)
    expect(shown(id, answers(3), 'prorated')).toBeUndefined()
    expect(shown(id, answers(1))).toBeUndefined()
  })

  it('of CARE takes an item that does not apply for a missing one, and no other instrument knows of it', () => {
    expect(shown('care', [...repeated(3, 8), null, 'na'])).toBe(30)
    expect(shown('care', [...repeated(3, 7), null, 'na', 'na'])).toBeUndefined()
    for (const id of instrumentIds.filter((each) => each !== 'care'))
      expect(scoreOf(id, [answer(instruments[id].items[0]?.code ?? '', 'na')]).status).toBe('invalid')
  })

  it('counts four for each raw point of WHO-5, so that 50 cannot be', () => {
    expect(scoreOf('who-5', inOrder('who-5', [3, 3, 3, 2, 2])).scores).toMatchObject({
      raw: { shown: 13 },
      score: { shown: 52 },
    })
  })

  it('of PHQ-4 is the same whichever pair was asked first', () => {
    const asked = ['44250-9', '44255-8', '69725-0', '68509-9'].map((item, at) => answer(item, at))
    expect(scoreOf('phq-4', asked).scores).toMatchObject({
      phq2: { shown: 1 },
      gad2: { shown: 5 },
      score: { shown: 6 },
    })
  })

  it('leaves alone the question of PHQ-9 about difficulty', () => {
    const answers = inOrder('phq-9', repeated(1, 9))
    const difficult = [...answers, answer('69722-7', 'Very difficult')]
    expect(scoreOf('phq-9', difficult)).toEqual(scoreOf('phq-9', answers))
    expect(scoreOf('phq-9', difficult).answered).toBe(9)
  })

  it('counts an area that was marked twice once', () => {
    const answers = inOrder('wpi-sss-2016', [['neck', 'neck', 'chest'], 1, 1, 1, 0, 1, 0, 3])
    expect(scoreOf('wpi-sss-2016', answers).scores).toMatchObject({
      wpi: { shown: 2 },
      sss: { shown: 4 },
      fs: { shown: 6 },
    })
  })

  it('of widespread pain is there without the months, and the answers are not complete', () => {
    const answers = inOrder('wpi-sss-2016', [['neck'], 0, 0, 0, 0, 0, 0])
    const { status, scores, missing } = scoreOf('wpi-sss-2016', answers)
    expect([status, scores.fs?.shown, missing]).toEqual(['incomplete', 1, ['months']])
  })

  it('of one encounter is no score where an instrument only knows groups', () => {
    expect(scoreOf('collaborate', inOrder('collaborate', [9, 9, 9]))).toMatchObject({
      status: 'not_applicable',
      scores: {},
    })
    expect(scoreOf('collaborate', inOrder('collaborate', [9, 9, 10])).status).toBe('invalid')
  })
})

describe('GCPS-R', () => {
  const statusOf = (...values: unknown[]) => {
    const { status, missing } = scoreOf('gcps-r', inOrder('gcps-r', values))
    return [status, ...missing]
  }

  it('needs only what leads to a grade', () => {
    expect(statusOf('some_days')).toEqual(['ok'])
    expect(statusOf('never', 'never')).toEqual(['ok'])
    for (const often of ['most_days', 'every_day']) {
      expect(statusOf(often, often)).toEqual(['ok'])
      expect(statusOf(often)).toEqual(['incomplete', 'limit_days'])
      for (const seldom of ['never', 'some_days'])
        expect(statusOf(often, seldom, 5, null, 5)).toEqual(['incomplete', '91145-3'])
    }
    expect(statusOf(null, 'every_day')).toEqual(['incomplete', 'pain_days'])
  })
})
