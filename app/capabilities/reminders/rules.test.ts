import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wallClock } from '../../platform/pure/wall-clock.ts'
import type { Plan } from './contract.ts'
import { decide, isQuiet, lateAfter, nextDue, pauseEnd } from './rules.ts'

const plan = (over: Partial<Plan> = {}): Plan => ({
  way: 'mail',
  days: [1, 2, 3, 4, 5, 6, 7],
  times: [11 * 60],
  quiet: { from: 21 * 60, until: 8 * 60 },
  zone: 'Europe/London',
  untilOn: undefined,
  pausedUntil: undefined,
  ...over,
})
const at = (iso: string) => new Date(iso)
const due = (over: Partial<Plan>, after: string) => nextDue(plan(over), at(after))?.toISOString()

describe('the next reminder', () => {
  test.each([
    ['later today', {}, '2026-01-05T10:00Z', '2026-01-05T11:00:00.000Z'],
    ['not the one that is due now, once more', {}, '2026-01-05T11:00Z', '2026-01-06T11:00:00.000Z'],
    ['on a chosen day', { days: [5] }, '2026-01-05T10:00Z', '2026-01-09T11:00:00.000Z'],
    ['at eleven by the clock on the wall in summer', {}, '2026-07-06T09:00Z', '2026-07-06T10:00:00.000Z'],
    ['where the person lives', { zone: 'Pacific/Auckland' }, '2026-01-05T10:00Z', '2026-01-05T22:00:00.000Z'],
    ['never in quiet hours', { times: [7 * 60, 15 * 60] }, '2026-01-05T01:00Z', '2026-01-05T15:00:00.000Z'],
    [
      'after a pause',
      { pausedUntil: at('2026-01-08T00:00Z') },
      '2026-01-05T10:00Z',
      '2026-01-08T11:00:00.000Z',
    ],
    ['not after the last day', { untilOn: '2026-01-05' }, '2026-01-05T12:00Z', undefined],
    ['on the last day', { untilOn: '2026-01-05' }, '2026-01-05T10:00Z', '2026-01-05T11:00:00.000Z'],
    ['never, when all is quiet', { times: [22 * 60] }, '2026-01-05T10:00Z', undefined],
  ])('is %s', (_, over, after, expected) => expect(due(over, after)).toBe(expected))

  const night = { quiet: { from: 0, until: 0 }, times: [90] }
  test('H10 comes once in the night when clocks go back, and an hour later when that time never comes', () => {
    // 25 October 2026: 01:30 comes twice. 29 March 2026: 01:30 never comes.
    expect(due(night, '2026-10-24T23:00Z')).toBe('2026-10-25T00:30:00.000Z')
    expect(due(night, '2026-10-25T00:30Z')).toBe('2026-10-26T01:30:00.000Z')
    expect(due(night, '2026-03-28T23:00Z')).toBe('2026-03-29T01:30:00.000Z')
    expect(due(night, '2026-03-29T01:30Z')).toBe('2026-03-30T00:30:00.000Z')
  })

  test('H10 goes on after the one day on which moving the clocks put it into quiet hours', () => {
    // 29 March 2026, a Sunday: 01:30 comes as 02:30.
    const sundays = { days: [7], times: [90], quiet: { from: 2 * 60, until: 8 * 60 } }
    expect(due(sundays, '2026-03-22T01:30Z')).toBe('2026-04-05T00:30:00.000Z')
  })
})

const zones = [
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Santiago',
]
const minuteOfDay = fc.integer({ min: 0, max: 1439 })
const anyPlan = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  times: fc.uniqueArray(minuteOfDay, { minLength: 1, maxLength: 3 }),
  quiet: fc.record({ from: minuteOfDay, until: minuteOfDay }),
  zone: fc.constantFrom(...zones),
})
const moment = fc.date({ min: at('2026-01-01T00:00Z'), max: at('2027-12-31T00:00Z'), noInvalidDate: true })

describe('whatever the plan, the zone and the moment', () => {
  test('H10 the next reminder lies ahead, on a chosen day, outside quiet hours, and nothing lies between', () => {
    fc.assert(
      fc.property(anyPlan, moment, (over, after) => {
        const chosen = plan(over)
        const found = nextDue(chosen, after)
        if (!found) return
        const shown = wallClock(found, chosen.zone)
        expect(found.getTime()).toBeGreaterThan(after.getTime())
        expect(chosen.days).toContain(shown.day)
        expect(isQuiet(shown.minute, chosen.quiet)).toBe(false)
        // Asked a little before, the answer is the same: no moment is skipped, and none is found twice.
        expect(nextDue(chosen, new Date(found.getTime() - 1))).toEqual(found)
        const between = new Date((after.getTime() + found.getTime()) / 2)
        expect(nextDue(chosen, between)).toEqual(found)
      }),
      { numRuns: 500 },
    )
  })

  test('H10 over a week each time of each chosen day comes once, as an oracle that reads every minute finds', () => {
    fc.assert(
      fc.property(anyPlan, moment, (over, begin) => {
        const chosen = plan({ ...over, quiet: { from: 0, until: 0 } })
        const end = begin.getTime() + 3 * 24 * 60 * 60_000
        const found: string[] = []
        for (let now = nextDue(chosen, begin); now && now.getTime() < end; now = nextDue(chosen, now)) {
          const { date, minute } = wallClock(now, chosen.zone)
          found.push(`${date} ${minute}`)
        }
        const seen = new Set<string>()
        const first = Math.floor(begin.getTime() / 60_000) * 60_000 + 60_000
        for (let now = first; now < end; now += 60_000) {
          const { day, date, minute } = wallClock(new Date(now), chosen.zone)
          if (chosen.days.includes(day) && chosen.times.includes(minute)) seen.add(`${date} ${minute}`)
        }
        // Clocks that go forward leave a time out: then the reminder comes as much later, and the oracle has none.
        const extra = found.filter((each) => !seen.has(each))
        expect(extra.length).toBeLessThanOrEqual(chosen.times.length)
        expect(new Set(found).size).toBe(found.length)
        const again = (each: string) => found.includes(each) || isRepeated(each, begin, chosen.zone)
        expect([...seen].filter((each) => !again(each))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})

/** The second coming of a time, after clocks went back: the first lay before the week began. */
function isRepeated(shown: string, begin: Date, zone: string): boolean {
  for (let back = 0; back <= 120; back += 1) {
    const { date, minute } = wallClock(new Date(begin.getTime() - back * 60_000), zone)
    if (`${date} ${minute}` === shown) return true
  }
  return false
}

describe('a reminder whose turn it is', () => {
  const turn = { due: at('2026-01-05T11:00Z'), plan: plan(), ended: false }
  test('is sent, but not late in a burst, not after a stop, and not in a pause', () => {
    expect(decide(turn, at('2026-01-05T11:09Z'))).toBe('send')
    expect(decide(turn, new Date(turn.due.getTime() + lateAfter + 1))).toBe('late')
    expect(decide({ ...turn, ended: true }, turn.due)).toBe('not-wanted')
    expect(decide({ ...turn, plan: plan({ pausedUntil: at('2026-01-06') }) }, turn.due)).toBe('not-wanted')
  })

  test('waits for no quiet hour: what would be sent in one is not', () => {
    const evening = plan({ times: [20 * 60 + 55] })
    expect(decide({ ...turn, due: at('2026-01-05T20:55Z'), plan: evening }, at('2026-01-05T21:01Z'))).toBe(
      'not-wanted',
    )
  })

  test('comes back at the start of a day', () => {
    expect(pauseEnd(3, at('2026-03-27T15:00Z'), 'Europe/London').toISOString()).toBe(
      '2026-03-29T23:00:00.000Z',
    )
  })
})
