/** A day in words, such as “Tuesday 3 March 2026”. Times of day are London’s until a service sets its own zone. */
export function dayInWords(at: Date, language: string, timeZone = 'Europe/London'): string {
  return formatter('day', language, timeZone).format(at)
}

/** A day and a time of day in words. */
export function momentInWords(at: Date, language: string, timeZone = 'Europe/London'): string {
  return formatter('moment', language, timeZone).format(at)
}

const made = new Map<string, Intl.DateTimeFormat>()

// Making a formatter costs far more than using one.
function formatter(kind: 'day' | 'moment', language: string, timeZone: string): Intl.DateTimeFormat {
  const name = `${kind} ${language} ${timeZone}`
  const known = made.get(name)
  if (known) return known
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone } as const
  const fresh = new Intl.DateTimeFormat(
    language,
    kind === 'day' ? day : { ...day, hour: 'numeric', minute: '2-digit' },
  )
  made.set(name, fresh)
  return fresh
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
