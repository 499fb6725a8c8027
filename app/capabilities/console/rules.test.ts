import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Control,
  controls,
  type Entry,
  entryBytes,
  type KeptEntry,
  longestNote,
  notThisTime,
  occasions,
  questionsAbout,
  type Value,
} from './contract.ts'
import {
  channelToAskAbout,
  isValue,
  leaveTheRest,
  lossHasBeenHighOften,
  noteLength,
  packed,
  scaleOf,
  stripOf,
  unpacked,
} from './rules.ts'
import { mondayOf, weekOf } from './weeks.rules.ts'

const sets: fc.Arbitrary<Entry['set']> = fc
  .record(
    Object.fromEntries(
      controls.map((control) => [
        control,
        fc.option(fc.constantFrom(...scaleOf(control), notThisTime), { nil: undefined }),
      ]),
    ) as Record<Control, fc.Arbitrary<Value | undefined>>,
  )
  .map((set) => Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)))
const notes = fc
  .string({ unit: 'grapheme-composite', maxLength: longestNote })
  .filter((note) => noteLength(note) <= longestNote)
const entries: fc.Arbitrary<Entry> = fc
  .record({ set: sets, note: notes, occasion: fc.option(fc.constantFrom(...occasions), { nil: undefined }) })
  .map(({ set, note, occasion }) => ({
    set,
    ...(note.trim() && { note: note.trim() }),
    ...(occasion && { occasion }),
  }))
const text = (entry: Entry) => new TextDecoder().decode(packed(entry))

describe('an entry', () => {
  test('is found again as it was, and is as long as any other', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        expect(packed(entry)).toHaveLength(entryBytes)
        expect(unpacked(text(entry))).toEqual(entry)
      }),
    )
  })
  test('is as long with the longest note there can be', () => {
    const set = Object.fromEntries(controls.map((control) => [control, 'nearer-to-other'])) as Entry['set']
    for (const letter of ['\u0001', '👩', '"', 'x'])
      expect(packed({ set, occasion: 'remote', note: letter.repeat(longestNote) })).toHaveLength(entryBytes)
  })
  test('holds nothing else, whatever was put into it', () => {
    fc.assert(fc.property(fc.string(), (said) => void unpacked(said)))
    const odd = {
      set: { models: 'high', personal: 'low', siren: 'clear' },
      note: 7,
      occasion: 'x',
      who: 'Sam',
    }
    expect(unpacked(JSON.stringify(odd))).toEqual({ set: { siren: 'clear' } })
  })
})

describe('“not this time”', () => {
  test('completes all that was not set and moves nothing that was', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        const { set } = leaveTheRest(entry)
        for (const control of controls) expect(set[control]).toBe(entry.set[control] ?? notThisTime)
      }),
    )
  })
})

describe('the question', () => {
  test('is about a channel that was set, where one was', () => {
    fc.assert(
      fc.property(entries, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (entry, chance) => {
        const about = channelToAskAbout(entry, chance)
        const moved = questionsAbout.filter((one) => entry.set[one] && entry.set[one] !== notThisTime)
        expect(moved.length === 0 ? questionsAbout : moved).toContain(about)
      }),
    )
  })
  test('can be about each of them', () => {
    const asked = questionsAbout.map((_, at) => channelToAskAbout({ set: {} }, at / questionsAbout.length))
    expect(asked).toEqual([...questionsAbout])
  })
})

const kept = (week: string, set: Entry['set'], occasion?: Entry['occasion']): KeptEntry => ({
  id: crypto.randomUUID(),
  week,
  entry: { set, ...(occasion && { occasion }) },
})

describe('loss', () => {
  const high = (week: string): KeptEntry => kept(week, { 'personal-loss': 'high' })
  test.each([
    ['in three weeks of eight', ['2026-W47', '2026-W45', '2026-W40'], true],
    ['three times in one week', ['2026-W47', '2026-W47', '2026-W47'], false],
    ['in two weeks', ['2026-W47', '2026-W46'], false],
    ['long ago', ['2026-W30', '2026-W31', '2026-W32'], false],
    ['over the turn of a year', ['2026-W53', '2027-W01', '2026-W52'], true],
  ])('high %s', (_, weeks, often) => {
    const now = weeks.includes('2027-W01') ? '2027-W02' : '2026-W47'
    expect(lossHasBeenHighOften(weeks.map(high), now)).toBe(often)
  })
  test('that is low, or was left, leads nowhere', () => {
    const set = { 'personal-loss': 'low', 'professional-loss': notThisTime } as const
    const weeks = ['2026-W47', '2026-W46', '2026-W45'].map((week) => kept(week, set))
    expect(lossHasBeenHighOften(weeks, '2026-W47')).toBe(false)
  })
})

describe('a strip', () => {
  test('has a line for each week in which something was set, the newest first, and fills no gap', () => {
    const all = [
      kept('2026-W40', { nearness: 'between' }, 'review'),
      kept('2026-W47', { nearness: 'close-to-one' }, 'review'),
      kept('2026-W47', { nearness: 'between' }, 'review'),
      kept('2026-W46', { nearness: notThisTime }, 'review'),
      kept('2026-W45', { nearness: 'close-to-other' }, 'group'),
    ]
    expect(stripOf(all, 'nearness', 'review')).toEqual([
      { week: '2026-W47', places: [true, false, true, false, false] },
      { week: '2026-W40', places: [false, false, true, false, false] },
    ])
  })
  test('shows each thing that was set once, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 6 }), (many) => {
        const all = many.map((entry, at) => ({ id: String(at), week: `2026-W1${at}`, entry }))
        for (const control of controls) {
          const dots = [...occasions, undefined]
            .flatMap((occasion) => stripOf(all, control, occasion))
            .reduce((sum, { places }) => sum + places.filter(Boolean).length, 0)
          const set = all.filter(({ entry }) => scaleOf(control).includes(entry.set[control] as Value))
          expect(dots).toBe(set.length)
        }
      }),
    )
  })
})

test('a control takes its own words and no others', () => {
  expect(isValue('models', 'high')).toBe(false)
  expect(isValue('personal-loss', 'high')).toBe(true)
  expect(isValue('siren-me', 'strong')).toBe(true)
  for (const control of controls) {
    expect(isValue(control, notThisTime)).toBe(true)
    expect(isValue(control, undefined)).toBe(false)
    for (const place of scaleOf(control)) expect(place).not.toMatch(/\p{N}/u)
  }
})

describe('a week', () => {
  test.each([
    ['2026-11-21T20:00:00Z', '2026-W47'],
    ['2027-01-01T12:00:00Z', '2026-W53'],
    ['2024-12-30T12:00:00Z', '2025-W01'],
    ['2026-06-07T23:30:00Z', '2026-W24'],
  ])('%s is in %s', (at, week) => expect(weekOf(new Date(at))).toBe(week))
  test('begins on its Monday', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (at) => {
          const monday = mondayOf(weekOf(at))
          expect(monday.getUTCDay()).toBe(1)
          expect(weekOf(monday)).toBe(weekOf(at))
          const after = at.getTime() - monday.getTime()
          expect(after).toBeGreaterThan(-14 * 3600_000)
          expect(after).toBeLessThan(6.6 * 24 * 3600_000)
        },
      ),
    )
  })
})
