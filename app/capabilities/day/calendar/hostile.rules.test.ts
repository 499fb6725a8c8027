import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { momentAt, wallClock } from '../../../platform/pure/wall-clock.ts'
import { largestFile } from '../contract.ts'
import { clockAt } from './clock.rules.ts'
import { readCalendar } from './read.rules.ts'
import { dateOf } from './repeats.rules.ts'

const window = { from: '2026-11-23', to: '2027-02-14', zone: 'Europe/London' }
const zones = [
  'Europe/London',
  'UTC',
  'America/New_York',
  'Asia/Tokyo',
  'Pacific/Apia',
  'Australia/Lord_Howe',
]

/** A calendar as large as may be given, of pieces that go on and on. */
function largest(piece: (index: number) => string, { head = '', tail = '' } = {}): string {
  const parts = [`BEGIN:VCALENDAR\n${head}`]
  let left = largestFile - head.length - tail.length - 50
  for (let index = 0; left > 0; index++) {
    const next = piece(index)
    parts.push(next)
    left -= next.length
  }
  return [...parts, tail, '\nEND:VCALENDAR\n'].join('')
}
const events = (lines: (index: number) => string) =>
  largest((index) => `BEGIN:VEVENT\nUID:${index}\n${lines(index)}\nEND:VEVENT\n`)
const inOne = (head: string, piece: (index: number) => string) =>
  largest(piece, { head: `BEGIN:VEVENT\nUID:a\n${head}`, tail: '\nEND:VEVENT' })
const digits = (date: string) => date.replaceAll('-', '')
const time = (index: number) =>
  `${digits(dateOf(20_780 + (index % 80)))}T${String(index % 24).padStart(2, '0')}${String(index % 60).padStart(2, '0')}00`
const spelled = (name: string, index: number) =>
  name.replace(/[a-z]/g, (letter, place) => ((index >> (place % 16)) & 1 ? letter.toUpperCase() : letter))
const daily = 'DTSTART;TZID=America/New_York:20200101T090000\nRRULE:FREQ=DAILY'

const hostile: [string, () => string][] = [
  ['days left out', () => inOne(`${daily}\nEXDATE:20261125T090000`, (index) => `,${time(index)}`)],
  [
    'days named',
    () =>
      inOne('DTSTART:20261125T090000\nRDATE;TZID=Asia/Tokyo:20261125T090000', (index) => `,${time(index)}`),
  ],
  ['endless series', () => events(() => daily)],
  [
    'series by places',
    () => events(() => 'DTSTART:20200101T090000Z\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1,-1'),
  ],
  [
    'long counts',
    () => events(() => 'DTSTART:16010101T090000Z\nRRULE:FREQ=DAILY;COUNT=9999;BYMONTH=2;BYMONTHDAY=30'),
  ],
  ['a long rule', () => inOne('DTSTART:20200101T090000Z\nRRULE:FREQ=MONTHLY;BYMONTHDAY=1', () => ',31')],
  ['single events', () => events((index) => `DTSTART;TZID=Europe/Berlin:${time(index)}`)],
  [
    'one event changed over and over',
    () => largest((i) => `BEGIN:VEVENT\nUID:a\nDTSTART:${time(i)}\nRECURRENCE-ID:${time(i)}Z\nEND:VEVENT\n`),
  ],
  ['zones nobody knows', () => events((index) => `DTSTART;TZID=X${index}/Y:20261124T090000`)],
  [
    'zones in many spellings',
    () =>
      events((index) => `DTSTART;TZID=${spelled('America/Argentina/Buenos_Aires', index)}:${time(index)}`),
  ],
  ['parts in parts', () => largest(() => 'BEGIN:A\n')],
  ['parts that end and never began', () => 'BEGIN:A\n'.repeat(60_000) + 'END:B\n'.repeat(80_000)],
  ['lines of nothing', () => largest(() => 'x\n')],
  ['parameters', () => largest((index) => `;A${index}="b",","`, { head: 'X' })],
  ['a title of backslashes', () => inOne('DTSTART:20261125T090000Z\nSUMMARY:', () => '\\')],
]

describe('a calendar as large as may be given', () => {
  test.each(hostile)('of %s is read within a second', (_, make) => {
    const text = make()
    const before = process.threadCpuUsage().user
    const { found, problems, outside } = readCalendar(text, window)
    expect((process.threadCpuUsage().user - before) / 1e6).toBeLessThan(1)
    // Nothing is left out without a word.
    expect(found.length + problems.length + outside).toBeGreaterThanOrEqual(text.includes('VEVENT') ? 1 : 0)
  })
})

describe('a calendar of anything', () => {
  const date = fc.oneof(
    fc.constantFrom('00010101', '15991231', '16000101', '20270328', '20261025', '20270229', '99991231'),
    fc.integer({ min: 20_700, max: 20_900 }).map((day) => digits(dateOf(day))),
  )
  const clock = fc.constantFrom('', 'T000000', 'T013000', 'T235959', 'T013000Z', 'T240000', 'T9')
  const zone = fc.oneof(
    fc.constantFrom('', ...zones.map((name) => `;TZID=${name}`), ';TZID=Nowhere/Land', ';VALUE=DATE'),
    fc.string({ maxLength: 8 }).map((name) => `;TZID=${name}`),
  )
  const face = fc.tuple(zone, date, clock).map(([where, day, at]) => `${where}:${day}${at}`)
  const number = fc.oneof(fc.integer({ min: -40, max: 40 }), fc.constantFrom(9999, 1e9, 0.5))
  const rule = fc
    .record({
      every: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'HOURLY', ''),
      more: fc.array(
        fc.oneof(
          fc
            .tuple(fc.constantFrom('INTERVAL', 'COUNT', 'BYMONTH', 'BYMONTHDAY', 'BYSETPOS'), number)
            .map(([name, of]) => `${name}=${of}`),
          fc.tuple(date, clock).map(([day, at]) => `UNTIL=${day}${at}`),
          fc.constantFrom('BYDAY=MO', 'BYDAY=-1FR,2TU', 'BYDAY=XX', 'WKST=SU', 'BYHOUR=9'),
        ),
        { maxLength: 4 },
      ),
    })
    .map(({ every, more }) => ['RRULE:FREQ=', every, ...more.map((each) => `;${each}`)].join(''))
  const line = fc.oneof(
    fc
      .tuple(fc.constantFrom('DTSTART', 'RECURRENCE-ID', 'EXDATE', 'RDATE'), face)
      .map((parts) => parts.join('')),
    rule,
    fc.constantFrom(
      'STATUS:CANCELLED',
      'SEQUENCE:9',
      'BEGIN:VALARM',
      'END:VALARM',
      'BEGIN:VEVENT',
      ' folded',
    ),
    fc.string({ unit: 'binary' }),
  )
  const event = fc
    .tuple(fc.constantFrom('a', 'b'), face, fc.array(line, { maxLength: 5 }))
    .map(([uid, start, lines]) => ['BEGIN:VEVENT', `UID:${uid}`, `DTSTART${start}`, ...lines, 'END:VEVENT'])

  test('is read without a fault: in the window, each once, and what is left out is said by its line', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 4 }), (all) => {
        const text = ['BEGIN:VCALENDAR', ...all.flat(), 'END:VCALENDAR'].join('\n')
        const { found, problems, uids } = readCalendar(text, window)
        for (const { on, minute, uid } of found) {
          expect(on >= window.from && on <= window.to).toBe(true)
          expect(minute === undefined || (Number.isInteger(minute) && minute >= 0 && minute < 1440)).toBe(
            true,
          )
          expect(uids).toContain(uid)
        }
        const places = found.map(({ uid, occurrence }) => `${uid} ${occurrence}`)
        expect(new Set(places).size).toBe(places.length)
        const lines = text.split(/\r\n|\n|\r/).length
        for (const problem of problems) expect(problem.line > 0 && problem.line <= lines).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})

test('the clock that remembers says what the clock that asks says', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.oneof(fc.integer({ min: 14_900, max: 15_400 }), fc.integer({ min: 20_700, max: 21_000 })),
      fc.nat(1439),
      (zone, day, minute) => {
        const remembers = clockAt('Europe/London')
        const face = { date: dateOf(day), minute, zone }
        const at = momentAt(face.date, minute, zone)
        expect(remembers.moment(face)).toBe(at.getTime())
        const { date: on, minute: shown } = wallClock(at, 'Europe/London')
        if (zone !== 'Europe/London') expect(remembers.here(face)).toEqual({ on, minute: shown })
      },
    ),
    {
      numRuns: 600,
      examples: [
        ['Europe/London', 20_902, 90],
        ['Europe/London', 20_751, 90],
      ],
    },
  )
})
