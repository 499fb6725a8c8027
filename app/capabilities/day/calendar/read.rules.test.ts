import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCalendar } from './read.rules.ts'
import { comesOn, dateOf, numberOf, readRepeats } from './repeats.rules.ts'

const window = { from: '2026-11-23', to: '2027-02-14', zone: 'Europe/London' }
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const read = (...lines: string[]) => readCalendar(calendar(...lines), window)
const when = (found: { on: string; minute: number | undefined }[]) =>
  found.map(({ on, minute }) => `${on} ${minute}`)
const weekly = (rule: string, ...more: string[]) =>
  event('UID:a', 'DTSTART;TZID=Europe/London:20261123T090000', `RRULE:${rule}`, ...more)

describe('a calendar', () => {
  test('is read with folded lines, quoted parameters and escaped words', () => {
    const { found, problems } = read(
      ...event(
        'UID:one@clinic',
        'DTSTART;X-NOTE="a:b;c";TZID="Europe/London":20261124T1405',
        ' 00',
        'SUMMARY;LANGUAGE=en:Review\\, room 4\\; bring',
        '  the letter\\nand tea',
        'BEGIN:VALARM',
        'SUMMARY:not this one',
        'END:VALARM',
      ),
    )
    expect(problems).toEqual([])
    expect(found).toEqual([
      {
        ...{ uid: 'one@clinic', occurrence: '', on: '2026-11-24', minute: 845, cancelled: false },
        summary: 'Review, room 4; bring the letter\nand tea',
      },
    ])
  })

  test.each([
    ['DTSTART:20261124T140000Z', '2026-11-24 840'],
    ['DTSTART:20261124T140000', '2026-11-24 840'],
    ['DTSTART;TZID=Europe/Berlin:20261124T140000', '2026-11-24 780'],
    ['DTSTART;TZID=/mozilla.org/20250101/Europe/Berlin:20261124T140000', '2026-11-24 780'],
    ['DTSTART;TZID=W. Europe Standard Time:20261124T140000', '2026-11-24 780'],
    ['DTSTART;TZID=Australia/Sydney:20261124T060000', '2026-11-23 1140'],
    ['DTSTART;VALUE=DATE:20261124', '2026-11-24 undefined'],
  ])('falls on a clock here: %s', (line, there) => {
    expect(when(read(...event('UID:z', line)).found)).toEqual([there])
  })

  test('comes again at the same time of day when the clocks change, counted through to its end', () => {
    const { found } = readCalendar(
      calendar(
        ...event('UID:s', 'DTSTART;TZID=Europe/London:20260319T100000', 'RRULE:FREQ=WEEKLY;COUNT=3'),
        ...event('UID:u', 'DTSTART:20260319T100000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'),
      ),
      { from: '2026-03-25', to: '2026-05-01', zone: 'Europe/London' },
    )
    expect(when(found)).toEqual(['2026-03-26 600', '2026-03-26 600', '2026-04-02 600', '2026-04-02 660'])
  })

  test.each([
    ['FREQ=DAILY;COUNT=3', ['2026-11-23', '2026-11-24', '2026-11-25']],
    ['FREQ=DAILY;INTERVAL=30', ['2026-11-23', '2026-12-23', '2027-01-22']],
    [
      'FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261202T090000Z',
      ['2026-11-23', '2026-11-25', '2026-11-30', '2026-12-02'],
    ],
    ['FREQ=WEEKLY;BYDAY=WE;UNTIL=20261202T085900Z', ['2026-11-23', '2026-11-25']],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU;COUNT=4',
      ['2026-11-23', '2026-12-06', '2026-12-07', '2026-12-20'],
    ],
    ['FREQ=MONTHLY', ['2026-11-23', '2026-12-23', '2027-01-23']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', ['2026-11-23', '2026-11-30', '2026-12-31', '2027-01-31']],
    ['FREQ=MONTHLY;BYDAY=2TU', ['2026-11-23', '2026-12-08', '2027-01-12', '2027-02-09']],
    ['FREQ=MONTHLY;BYDAY=-1FR', ['2026-11-23', '2026-11-27', '2026-12-25', '2027-01-29']],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1',
      ['2026-11-23', '2026-12-01', '2027-01-01', '2027-02-01'],
    ],
    ['FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=5', ['2026-11-23', '2027-01-05']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', ['2026-11-23']],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', ['2026-11-23']],
  ])('comes again by %s', (rule, days) => {
    const { found, problems } = read(...weekly(rule))
    expect(problems).toEqual([])
    expect(found.map(({ on }) => on)).toEqual(days)
  })

  test('leaves out what was taken out, moves what was moved, and says what was called off', () => {
    const { found } = read(
      ...weekly('FREQ=WEEKLY;COUNT=4', 'EXDATE;TZID=Europe/London:20261130T090000'),
      ...event('UID:a', 'RECURRENCE-ID;TZID=Europe/London:20261207T090000', 'DTSTART:20261208T100000Z'),
      ...event(
        'UID:a',
        'RECURRENCE-ID;TZID=Europe/London:20261214T090000',
        'DTSTART:20261214T090000Z',
        'STATUS:CANCELLED',
      ),
    )
    expect(found.map(({ on, minute, cancelled }) => [on, minute, cancelled])).toEqual([
      ['2026-11-23', 540, false],
      ['2026-12-08', 600, false],
      ['2026-12-14', 540, true],
    ])
    expect(new Set(found.map(({ occurrence }) => occurrence)).size).toBe(3)
  })

  test('says by line what it does not understand, and reads the rest', () => {
    const { found, problems, outside } = read(
      'no colon here',
      ...event('SUMMARY:nobody', 'DTSTART:20261124T090000Z'),
      ...event('UID:1'),
      ...event('UID:2', 'DTSTART:20261399T090000Z'),
      ...event('UID:3', 'DTSTART;TZID=Middle Earth:20261124T090000'),
      ...event('UID:4', 'DTSTART:20261124T090000Z', 'RRULE:FREQ=SECONDLY'),
      ...event('UID:5', 'DTSTART:20261124T090000Z', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20261124T090000Z'),
      ...event('UID:6', 'DTSTART:20261124T090000Z'),
      ...event('UID:7', 'DTSTART:20201124T090000Z'),
      'BEGIN:VEVENT',
      'UID:8',
    )
    expect(found.map(({ uid }) => uid)).toEqual(['6'])
    expect(outside).toBe(1)
    expect(problems).toEqual([
      { line: 3, code: 'line' },
      { line: 4, code: 'no-uid' },
      { line: 8, code: 'no-start' },
      { line: 13, code: 'no-start' },
      { line: 17, code: 'zone' },
      { line: 22, code: 'repeats' },
      { line: 27, code: 'range' },
      { line: 37, code: 'unfinished' },
    ])
  })

  test('leaves an event out of which a part is not understood, and concludes nothing from that', () => {
    const { found, uids, problems } = read(
      ...weekly('FREQ=WEEKLY;COUNT=4'),
      ...event('UID:a', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20261207T090000Z', 'DTSTART:20261208T100000Z'),
      ...weekly('FREQ=HOURLY').map((line) => line.replace('UID:a', 'UID:b')),
      ...event('UID:c', 'DTSTART:20261124T090000Z', 'END:VALARM', 'RDATE:20261124T090000Z,20261125T090000Z'),
      'BEGIN:VEVENT',
      ...event('UID:d', 'DTSTART:20261124T090000Z'),
    )
    expect(uids).toEqual(['c', 'd'])
    expect(found.map(({ uid, on }) => `${uid} ${on}`)).toEqual([
      'c 2026-11-24',
      'd 2026-11-24',
      'c 2026-11-25',
    ])
    expect(problems.map(({ code }) => code)).toEqual(['range', 'repeats', 'line', 'unfinished'])
  })

  test('leaves out a whole day that was taken out of a series with times', () => {
    const { found } = read(...weekly('FREQ=WEEKLY;COUNT=2', 'EXDATE;VALUE=DATE:20261130'))
    expect(found.map(({ on }) => on)).toEqual(['2026-11-23'])
  })

  test('is read without a fault, whatever it holds', () => {
    const pieces = [
      ...['BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VALARM', 'END:VALARM', 'UID:x', 'DTSTART:20261124T090000Z'],
      ...[
        'RRULE:FREQ=WEEKLY',
        'RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1',
        'EXDATE:20261201T090000Z',
        ' folded',
      ],
      ...[
        'RECURRENCE-ID:20261201T090000Z',
        'STATUS:CANCELLED',
        'RDATE:20261125T100000Z',
        'SEQUENCE:3',
        '"',
        ';=:',
      ],
    ]
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())), (lines) => {
        const { found } = read(...lines)
        for (const { on } of found) expect(on >= window.from && on <= window.to).toBe(true)
        const places = found.map(({ uid, occurrence }) => `${uid} ${occurrence}`)
        expect(new Set(places).size).toBe(places.length)
      }),
      { numRuns: 300 },
    )
  })
})

describe('how something comes again', () => {
  const day = fc.integer({ min: 15_000, max: 22_000 })
  test('is on a weekday that was named, and the same however the days are asked', () => {
    const rule = readRepeats('FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,FR')
    if (!rule) throw new Error('not read')
    fc.assert(
      fc.property(day, fc.nat(400), (start, after) => {
        const comes = comesOn(rule, start, start + after)
        if (comes && after > 0)
          expect([2, 5]).toContain(new Date(`${dateOf(start + after)}T00:00Z`).getUTCDay())
        if (after > 0) expect(comesOn(rule, start, start + after + 21)).toBe(comes)
      }),
    )
  })
  test('in days is every so many of them', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 90 }), fc.nat(1000), (start, interval, after) => {
        const rule = readRepeats(`FREQ=DAILY;INTERVAL=${interval}`)
        expect(rule && comesOn(rule, start, start + after)).toBe(after % interval === 0)
      }),
    )
  })
  test('is not guessed where a rule says more than is known', () => {
    for (const rule of [
      'FREQ=HOURLY',
      'FREQ=DAILY;BYHOUR=9',
      'FREQ=YEARLY;BYWEEKNO=3',
      'FREQ=WEEKLY;INTERVAL=0',
    ])
      expect(readRepeats(rule)).toBeUndefined()
  })
  test('days are numbers and back', () => {
    fc.assert(fc.property(day, (each) => numberOf(dateOf(each)) === each))
  })
})
