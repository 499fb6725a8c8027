/** A day in words, such as “Tuesday 3 March 2026”. Times of day are London’s until a service sets its own zone. */
export function dayInWords(at: Date, language: string, timeZone = 'Europe/London'): string {
  return formatter('day', language, timeZone).format(at)
}

/** A day without its weekday, such as “3 March 2026”, for tables and lists. */
export function shortDay(at: Date, language: string, timeZone = 'Europe/London'): string {
  return formatter('short', language, timeZone).format(at)
}

/** A day in the least room, such as “3 Mar 2026”, where many stand close together. */
export function briefDay(at: Date, language: string, timeZone = 'Europe/London'): string {
  return formatter('brief', language, timeZone).format(at)
}

/** A time of day, such as “14:05”, where the day stands above it. */
export function timeInWords(at: Date, language: string, timeZone = 'Europe/London'): string {
  return formatter('time', language, timeZone).format(at)
}

/** A day and a time of day in words. */
export function momentInWords(at: Date, language: string, timeZone = 'Europe/London'): string {
  return formatter('moment', language, timeZone).format(at)
}

const date = { day: 'numeric', month: 'long', year: 'numeric' } as const
const time = { hour: 'numeric', minute: '2-digit' } as const
const kinds = {
  day: { weekday: 'long', ...date },
  short: date,
  brief: { ...date, month: 'short' },
  time,
  moment: { ...date, ...time },
} as const
const made = new Map<string, Intl.DateTimeFormat>()

// Making a formatter costs far more than using one.
function formatter(kind: keyof typeof kinds, language: string, timeZone: string): Intl.DateTimeFormat {
  const name = `${kind} ${language} ${timeZone}`
  const known = made.get(name)
  if (known) return known
  const fresh = new Intl.DateTimeFormat(language, { ...kinds[kind], timeZone })
  if (made.size > 700) made.clear()
  made.set(name, fresh)
  return fresh
}

/** The calendar day in London, as 2027-03-31. */
export function dayOf(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' }).format(at)
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
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    hourCycle: 'h23',
  })
  const ahead = Number(shown.format(noon)) - 12
  return new Date(Date.UTC(year, month - 1, day, 23 - ahead, 59, 59))
}

/** A moment that an address names, written as `toISOString` writes it; undefined for what no database could hold. */
export function momentTyped(typed = ''): Date | undefined {
  const moment = new Date(/^\d{4}-/.test(typed) ? typed : '')
  return Number.isNaN(moment.getTime()) ? undefined : moment
}
