import {
  type Channel,
  type Control,
  controls,
  type Entry,
  entryBytes,
  type KeptEntry,
  longestNote,
  losses,
  notThisTime,
  type Occasion,
  occasions,
  pitches,
  questionsAbout,
  sides,
  strengths,
  type Value,
} from './contract.ts'
import { weeksFrom } from './weeks.rules.ts'

/** The words a control can stand at, in their order. */
export function scaleOf(control: Control): readonly Value[] {
  if (control === 'professional-loss' || control === 'personal-loss') return pitches
  return control.startsWith('siren') ? strengths : sides
}

/** Whether a control can say this. */
export function isValue(control: Control, value: unknown): value is Value {
  return value === notThisTime || (scaleOf(control) as readonly unknown[]).includes(value)
}

/** “Not this time” for all that was not set: the entry is complete, and what was set stays. */
export function leaveTheRest(entry: Entry): Entry {
  const rest = controls.filter((control) => entry.set[control] === undefined)
  return { ...entry, set: { ...entry.set, ...Object.fromEntries(rest.map((one) => [one, notThisTime])) } }
}

/** Which channel the one question is about: one of those that were set, and if none was, any. `chance` is from 0 up to 1. */
export function channelToAskAbout(entry: Entry, chance: number): Channel {
  const moved = questionsAbout.filter((channel) => isPlaced(entry, channel))
  const among = moved.length > 0 ? moved : questionsAbout
  return among[Math.floor(chance * among.length)] ?? questionsAbout[0]
}

const isPlaced = (entry: Entry, control: Control) =>
  entry.set[control] !== undefined && entry.set[control] !== notThisTime

/** How many characters a note has, as somebody who types counts them. */
export function noteLength(note: string): number {
  return [...note].length
}

/** An entry as text, always of the same number of bytes: how long it is says nothing of what is in it. */
export function packed(entry: Entry): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(entryBytes).fill(0x20)
  const { written } = new TextEncoder().encodeInto(JSON.stringify(tidied(entry)), bytes)
  if (written === entryBytes) throw new RangeError('an entry is longer than any can be')
  return bytes
}

/** The entry in such a text; undefined where it is none. */
export function unpacked(text: string): Entry | undefined {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? tidied(read as Entry) : undefined
  } catch {
    return undefined
  }
}

/** Only what an entry can hold: known controls at known words, a known setting, a note that is not too long. */
function tidied({ occasion, set, note }: Entry): Entry {
  const known = controls.flatMap((control) =>
    isValue(control, set?.[control]) ? [[control, set[control]] as const] : [],
  )
  const words = typeof note === 'string' ? [...note.trim().toWellFormed()].slice(0, longestNote).join('') : ''
  return {
    ...(occasions.includes(occasion as Occasion) && { occasion }),
    set: Object.fromEntries(known),
    ...(words !== '' && { note: words }),
  }
}

const lately = 8
const often = 3

/**
 * Whether loss has been set high often lately: in at least three weeks of the last eight, either pitch of it. It leads
 * to a question about support; it is worked out on the owner's device and told to nobody.
 */
export function lossHasBeenHighOften(kept: readonly KeptEntry[], thisWeek: string): boolean {
  const high = kept.filter(({ week, entry }) => {
    const ago = weeksFrom(week, thisWeek)
    const set = losses.map((loss) => entry.set[loss])
    return ago >= 0 && ago < lately && set.some((value) => value === 'high' || value === 'very-high')
  })
  return new Set(high.map(({ week }) => week)).size >= often
}

/** One line of a strip: a week, and for each place in its order whether something stands there. */
export type StripLine = { week: string; places: boolean[] }

/**
 * The owner's own dots for one control, the newest week first. A week in which it was not set has no line, and nothing
 * is drawn from one week to the next.
 */
export function stripOf(
  kept: readonly KeptEntry[],
  control: Control,
  occasion: Occasion | undefined,
): StripLine[] {
  const shown = kept.filter(({ entry }) => isPlaced(entry, control) && entry.occasion === occasion)
  const weeks = [...new Set(shown.map(({ week }) => week))].sort().reverse()
  return weeks.map((week) => ({
    week,
    places: scaleOf(control).map((place) =>
      shown.some((one) => one.week === week && one.entry.set[control] === place),
    ),
  }))
}
