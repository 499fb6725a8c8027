import { briefDay } from '../../../../platform/pure/days.ts'
import type { Note } from '../contract.ts'

/** Noon of a calendar day, so that it stays that day wherever it is shown. */
export const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`)

export const dayOn = (day: string, tag: string): string => briefDay(noonOf(day), tag)

/** A number as its score is shown, never with more decimals than it has. */
export const numberIn = (value: number, places: number, tag: string): string =>
  new Intl.NumberFormat(tag, { maximumFractionDigits: places, roundingMode: 'halfExpand' }).format(value)

export const namesIn = (names: readonly string[], tag: string): string =>
  new Intl.ListFormat(tag).format([...new Set(names)])

/** The days that were written about, in order; each is known by its number in the picture and in the list. */
export const notedDays = (notes: readonly Pick<Note, 'day'>[]): string[] =>
  [...new Set(notes.map(({ day }) => day))].toSorted()

/** Days within a picture that were written about, each with its number. */
export function marksIn(notes: readonly Pick<Note, 'day'>[], first: string, last: string) {
  return notedDays(notes).flatMap((day, at) =>
    day >= first && day <= last ? [{ at: noonOf(day), label: String(at + 1) }] : [],
  )
}
