/** A day in words, such as “Tuesday 3 March 2026”. Times of day are London’s until a service sets its own zone. */
export function dayInWords(at: Date, language: string, timeZone = 'Europe/London'): string {
  return dayWritten('day', at, language, timeZone)
}

/** A day without its weekday, such as “3 March 2026”, for tables and lists. */
export function shortDay(at: Date, language: string, timeZone = 'Europe/London'): string {
  return dayWritten('short', at, language, timeZone)
}

/** A day in the least room, such as “3 Mar 2026”, where many stand close together. */
export function briefDay(at: Date, language: string, timeZone = 'Europe/London'): string {
  return dayWritten('brief', at, language, timeZone)
}

/** A time of day, such as “14:05”, where the day stands above it. */
export function timeInWords(at: Date, language: string, timeZone = 'Europe/London'): string {
  return written('time', language, timeZone).formatter.format(at)
}

/** A day and a time of day in words. */
export function momentInWords(at: Date, language: string, timeZone = 'Europe/London'): string {
  return written('moment', language, timeZone).formatter.format(at)
}

const date = { day: 'numeric', month: 'long', year: 'numeric' } as const
const time = { hour: 'numeric', minute: '2-digit' } as const
const kinds = {
  day: { weekday: 'long', ...date },
  short: date,
  brief: { ...date, month: 'short' },
  iso: { dateStyle: 'short' },
  hour: { hour: '2-digit', hourCycle: 'h23' },
  time,
  moment: { ...date, ...time },
} as const

type Written = { formatter: Intl.DateTimeFormat; days: Map<number, string> }
const made = new Map<string, Written>()
const room = 4000
let kept = 0

// Making a formatter costs far more than using one.
function written(kind: keyof typeof kinds, language: string, timeZone: string): Written {
  const name = `${kind} ${language} ${timeZone}`
  const known = made.get(name)
  if (known) return known
  const fresh = {
    formatter: new Intl.DateTimeFormat(language, { ...kinds[kind], timeZone }),
    days: new Map<number, string>(),
  }
  made.set(name, fresh)
  makeRoom()
  return fresh
}

// And using one costs more than all else of a list’s row. In every zone a day begins with a quarter of an hour.
function dayWritten(
  kind: 'day' | 'short' | 'brief' | 'iso',
  at: Date,
  language: string,
  timeZone: string,
): string {
  const { formatter, days } = written(kind, language, timeZone)
  const quarter = Math.floor(at.getTime() / 900_000)
  const known = days.get(quarter)
  if (known !== undefined) return known
  const words = formatter.format(at)
  days.set(quarter, words)
  makeRoom()
  return words
}

function makeRoom(): void {
  kept += 1
  if (kept <= room) return
  made.clear()
  kept = 0
}

/** The calendar day in London, as 2027-03-31. */
export function dayOf(at: Date): string {
  return dayWritten('iso', at, 'sv-SE', 'Europe/London')
}

/** Whether this is a calendar day, such as 2027-03-31. */
export function isDate(typed: string): boolean {
  const there = new Date(`${/^\d{4}-\d\d-\d\d$/.test(typed) ? typed : ''}T00:00Z`)
  return !Number.isNaN(there.getTime()) && there.toISOString().startsWith(typed)
}

/** The last moment of a calendar day in London, or undefined if there is no such day (31 February). */
export function endOfDay(year: number, month: number, day: number): Date | undefined {
  const noon = new Date(Date.UTC(year, month - 1, day, 12))
  if (Number.isNaN(noon.getTime()) || year < 1900 || year > 2200) return undefined
  if (noon.getUTCMonth() !== month - 1 || noon.getUTCDate() !== day) return undefined
  const ahead = Number(written('hour', 'en-GB', 'Europe/London').formatter.format(noon)) - 12
  return new Date(Date.UTC(year, month - 1, day, 23 - ahead, 59, 59))
}

/** A moment that an address names, written as `toISOString` writes it; undefined for what no database could hold. */
export function momentTyped(typed = ''): Date | undefined {
  const moment = new Date(/^\d{4}-/.test(typed) ? typed : '')
  return Number.isNaN(moment.getTime()) ? undefined : moment
}
