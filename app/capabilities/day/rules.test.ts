import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Occurrence } from './calendar/contract.ts'
import type { DayLine } from './contract.ts'
import { dateAsked, dayOf, dayTyped, type Kept, minuteOf, peopleOf, planOf, timeOf } from './rules.ts'

const window = { from: '2026-11-21', to: '2027-02-13' }
const one = (changed: Partial<Occurrence> = {}): Occurrence => ({
  ...{ uid: 'a', occurrence: '', on: '2026-11-24', minute: 540, summary: 'A review', cancelled: false },
  ...changed,
})
const kept = (changed: Partial<Kept> = {}): Kept => ({
  ...{
    lineId: 'l',
    uid: 'a',
    occurrence: '',
    on: '2026-11-24',
    minute: 540,
    calledOff: false,
    takenOut: false,
  },
  ...changed,
})
const counts = ({ add, move, callOff, same }: ReturnType<typeof planOf>) => [
  ...[add.length, move.length, callOff.length, same],
]

describe('taking a calendar over', () => {
  test.each([
    ['something new', [one()], [], [1, 0, 0, 0]],
    ['the same again', [one()], [kept()], [0, 0, 0, 1]],
    ['another time', [one({ minute: 600 })], [kept()], [0, 1, 0, 0]],
    ['called off', [one({ cancelled: true })], [kept()], [0, 0, 1, 0]],
    ['called off before it was ever here', [one({ cancelled: true })], [], [0, 0, 0, 1]],
    ['back on', [one()], [kept({ calledOff: true })], [0, 1, 0, 0]],
    ['what its owner took out', [one({ minute: 600 })], [kept({ takenOut: true })], [0, 0, 0, 1]],
    ['a day that the series lost', [one()], [kept(), kept({ lineId: 'm', occurrence: 'x' })], [0, 0, 1, 1]],
    [
      'a day that is past',
      [one()],
      [kept(), kept({ lineId: 'm', occurrence: 'x', on: '2026-11-20' })],
      [0, 0, 0, 1],
    ],
    ['a calendar that knows nothing of it', [], [kept({ uid: 'b' })], [0, 0, 0, 0]],
  ])('%s', (_, found, before, expected) => {
    expect(counts(planOf(found, ['a'], before, window))).toEqual(expected)
  })

  test('a second time with the same file changes nothing', () => {
    const occurrence = fc.record({
      uid: fc.constantFrom('a', 'b', 'c'),
      occurrence: fc.constantFrom('', 'x', 'y'),
      on: fc.constantFrom('2026-11-24', '2026-12-01'),
      minute: fc.option(fc.nat(1439), { nil: undefined }),
      summary: fc.string(),
      cancelled: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(occurrence), fc.array(occurrence), (first, second) => {
        let lines: Kept[] = []
        const take = (found: Occurrence[]) => {
          const plan = planOf(found, [...new Set(found.map(({ uid }) => uid))], lines, window)
          const moved = new Map(plan.move.map((line) => [line.lineId, line]))
          const off = new Set(plan.callOff.map(({ lineId }) => lineId))
          lines = lines.map((line) => {
            const to = moved.get(line.lineId)
            if (to) return { ...line, on: to.on, minute: to.minute, calledOff: false }
            return off.has(line.lineId) ? { ...line, calledOff: true } : line
          })
          for (const line of plan.add)
            lines.push({
              ...line,
              lineId: `${line.uid} ${line.occurrence}`,
              calledOff: false,
              takenOut: false,
            })
          return plan
        }
        take(first)
        take(second)
        expect(counts(take(second)).slice(0, 3)).toEqual([0, 0, 0])
      }),
    )
  })
})

describe('a day', () => {
  const line = (id: string, minute: number | undefined, person?: string): DayLine => ({
    ...{ id, on: '2026-11-24', minute, kind: undefined, words: undefined, imported: false, calledOff: false },
    ...{ person: person ? { id: person, name: person } : undefined, visit: undefined },
  })
  const visit = (personId: string, minute: number | undefined) => ({
    ...{
      id: `v-${personId}`,
      personId,
      name: personId,
      minute,
      ready: true,
      calledOff: false,
      kind: undefined,
    },
  })
  test('stands in the order of the clock, and one meeting is one line', () => {
    const day = dayOf(
      [line('b', 600, 'rosa'), line('a', 540), line('c', undefined, 'ben')],
      [visit('rosa', 600), visit('ben', 700), visit('ada', 480)],
      '2026-11-24',
    )
    expect(day.map(({ person, minute, visit: at }) => [person?.id, minute, at?.id])).toEqual([
      ['ada', 480, 'v-ada'],
      [undefined, 540, undefined],
      ['rosa', 600, 'v-rosa'],
      ['ben', 700, 'v-ben'],
    ])
    expect(peopleOf(day).map(({ id }) => id)).toEqual(['ada', 'rosa', 'ben'])
  })
  test('two meetings with one person at two times stay two', () => {
    expect(dayOf([line('b', 600, 'rosa')], [visit('rosa', 660)], '2026-11-24')).toHaveLength(2)
  })
  test('times are read as they are typed', () => {
    fc.assert(fc.property(fc.nat(1439), (minute) => minuteOf(timeOf(minute)) === minute))
    expect(minuteOf('9.05')).toBe(545)
  })
  test.each([
    [31, 2, 2027, 'no-date'],
    [1, 1, 2020, 'too-far'],
    [1, 1, 2031, 'too-far'],
  ])('%i %i %i is not a day to write down', (day, month, year, code) => {
    const typed = { 'on-day': day, 'on-month': month, 'on-year': year }
    expect(dayTyped(typed, '2026-11-21')).toEqual({ field: 'on', code })
  })
  test('an address that names no day within reach shows today', () => {
    for (const typed of [undefined, '', '2026-02-31', '1999-01-01', "' or 1=1"])
      expect(dateAsked(typed, '2026-11-21')).toBe('2026-11-21')
    expect(dateAsked('2026-12-01', '2026-11-21')).toBe('2026-12-01')
  })
})
