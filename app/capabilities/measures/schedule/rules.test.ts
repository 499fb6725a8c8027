import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateAfter } from '../../../platform/pure/wall-clock.ts'
import type { Asked, Past } from './contract.ts'
import { dueOn, isOnBreak, nextDay } from './rules.ts'

const today = '2026-11-22'
const ago = (days: number) => dateAfter(today, -days)
const open = ['peg', 'nrs-average', 'phq-4', 'goal-attainment']
const asked = (more: Partial<Asked> = {}): Asked => ({
  ...{ offered: open, goals: [], past: [], weeklyPeg: false, today },
  ...more,
})
const filled = (instrument: string, days: number, goalId?: string): Past => ({
  ...{ instrument, on: ago(days), what: 'filled-in' },
  ...(goalId ? { goalId } : {}),
})
const names = (more: Partial<Asked>) =>
  dueOn(asked(more)).map(({ instrument, why }) => `${instrument} ${why}`)

describe('what there is to fill in', () => {
  it('is, to begin with, what a baseline is made of; pain by itself is nobody’s to ask for', () => {
    expect(names({})).toEqual(['peg baseline', 'phq-4 baseline'])
  })

  it('comes again for a review after four weeks, and the rest after three months', () => {
    const past = (days: number) => [filled('peg', days), filled('phq-4', days)]
    expect(names({ past: past(27) })).toEqual([])
    expect(names({ past: past(28) })).toEqual(['peg review'])
    expect(names({ past: past(90) })).toEqual(['peg review'])
    expect(names({ past: past(91) })).toEqual(['peg review', 'phq-4 now-and-then'])
  })

  it('comes weekly only where that was chosen', () => {
    const past = [filled('peg', 7), filled('phq-4', 7)]
    expect(names({ past })).toEqual([])
    expect(names({ past, weeklyPeg: true })).toEqual(['peg weekly'])
    expect(names({ past: [filled('peg', 6), ...past], weeklyPeg: true })).toEqual([])
  })

  it('begins with goals and change, before what is in the way', () => {
    const past = [filled('peg', 40), filled('phq-4', 40)]
    const goals = [
      { id: 'one', since: ago(60) },
      { id: 'two', since: ago(10) },
    ]
    expect(dueOn(asked({ offered: [...open, 'pgic'], past, goals }))).toEqual([
      { instrument: 'goal-attainment', goalId: 'one', why: 'review', from: ago(32) },
      { instrument: 'pgic', why: 'review', from: ago(12) },
      { instrument: 'peg', why: 'review', from: ago(12) },
    ])
  })

  it('asks how things changed only of somebody who has begun', () => {
    expect(names({ offered: ['pgic'] })).toEqual([])
  })

  it('is asked again only at its next turn after “not this time”', () => {
    const past = [filled('phq-4', 1), { instrument: 'peg', on: today, what: 'skipped' as const }]
    expect(names({ past })).toEqual([])
    expect(nextDay(asked({ past }))).toBe(dateAfter(today, 28))
  })
})

describe('a break', () => {
  const rest = { from: ago(3), until: dateAfter(today, 3) }

  it('asks for nothing until its last day is over, or until it is ended', () => {
    expect(names({ break: rest })).toEqual([])
    expect(isOnBreak(rest, rest.until)).toBe(true)
    expect(isOnBreak(rest, dateAfter(rest.until, 1))).toBe(false)
    expect(isOnBreak({ from: rest.from }, '2099-01-01')).toBe(true)
    expect(isOnBreak({ from: dateAfter(today, 1) }, today)).toBe(false)
  })

  it('says when something is asked again, and nothing where it has no end', () => {
    expect(nextDay(asked({ break: rest }))).toBe(dateAfter(rest.until, 1))
    expect(nextDay(asked({ break: { from: today } }))).toBeUndefined()
  })
})

const anyAsked = fc
  .record({
    offered: fc.subarray(['peg', 'pgic', 'goal-attainment', 'phq-4', 'was', 'nrs-average', 'care']),
    goals: fc.subarray(['one', 'two']),
    past: fc.array(
      fc.record({
        instrument: fc.constantFrom('peg', 'pgic', 'phq-4', 'was', 'goal-attainment', 'nrs-average'),
        days: fc.integer({ min: 0, max: 400 }),
        what: fc.constantFrom('filled-in' as const, 'skipped' as const),
      }),
      { maxLength: 12 },
    ),
    weeklyPeg: fc.boolean(),
  })
  .map(
    ({ offered, goals, past, weeklyPeg }): Asked =>
      asked({
        offered,
        weeklyPeg,
        goals: goals.map((id) => ({ id, since: ago(200) })),
        past: past.map(({ instrument, days, what }) => ({
          ...{ instrument, what, on: ago(days) },
          ...(instrument === 'goal-attainment' ? { goalId: 'one' } : {}),
        })),
      }),
  )

describe('whatever the past', () => {
  it('only what is offered is asked, each once, and nothing on a break', () => {
    fc.assert(
      fc.property(anyAsked, (one) => {
        const due = dueOn(one)
        const places = due.map(({ instrument, goalId }) => `${instrument} ${goalId}`)
        expect(new Set(places).size).toBe(places.length)
        for (const { instrument, from } of due) {
          expect(one.offered).toContain(instrument)
          expect(from <= today).toBe(true)
        }
        expect(dueOn({ ...one, break: { from: today } })).toEqual([])
      }),
    )
  })

  it('what is filled in, or skipped, is not asked on the same day again', () => {
    fc.assert(
      fc.property(anyAsked, fc.constantFrom('filled-in' as const, 'skipped' as const), (one, what) => {
        const done = dueOn(one).map(({ instrument, goalId }) => ({
          ...{ instrument, on: today, what },
          ...(goalId ? { goalId } : {}),
        }))
        expect(dueOn({ ...one, past: [...one.past, ...done] })).toEqual([])
      }),
    )
  })

  it('what is asked stays asked until it is done, and the order of the past changes nothing', () => {
    fc.assert(
      fc.property(anyAsked, fc.integer({ min: 1, max: 400 }), (one, days) => {
        const tomorrow = dueOn({ ...one, today: dateAfter(today, days) }).map(({ instrument }) => instrument)
        for (const { instrument } of dueOn(one)) expect(tomorrow).toContain(instrument)
        expect(dueOn({ ...one, past: one.past.toReversed() })).toEqual(dueOn(one))
      }),
    )
  })

  it('the next day is one on which more is asked than today', () => {
    fc.assert(
      fc.property(anyAsked, (one) => {
        const next = nextDay(one)
        if (next === undefined) return
        expect(next > today).toBe(true)
        const then = dueOn({ ...one, today: next })
        const before = dueOn({ ...one, today: dateAfter(next, -1) })
        expect(then.length).toBeGreaterThan(before.length)
      }),
    )
  })
})
