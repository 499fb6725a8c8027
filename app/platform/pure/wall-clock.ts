/** What a clock on the wall shows: a day (1 is Monday), its date as 2026-03-29, and minutes since midnight. */
export type WallClock = { day: number; date: string; minute: number }

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const fresh = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  // A zone has as many spellings as small and capital letters allow; somebody who sends them all fills no memory.
  if (formatters.size > 700) formatters.clear()
  formatters.set(zone, fresh)
  return fresh
}

/** Whether this is the name of a time zone, such as Europe/London. */
export function isZone(name: string): boolean {
  if (!/^[A-Z]/.test(name)) return false
  try {
    formatter(name)
    return true
  } catch {
    return false
  }
}

export function wallClock(at: Date, zone: string): WallClock {
  const parts = Object.fromEntries(
    formatter(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const date = `${parts.year}-${parts.month}-${parts.day}`
  return {
    date,
    day: new Date(`${date}T00:00Z`).getUTCDay() || 7,
    minute: Number(parts.hour) * 60 + Number(parts.minute),
  }
}

/**
 * The moment at which a clock in this zone shows a time of a day. What comes twice, when clocks go back, is taken the
 * first time; what never comes, when they go forward, is as much later as the clocks were moved.
 */
export function momentAt(date: string, minute: number, zone: string): Date {
  const asUtc = new Date(`${date}T00:00Z`).getTime() + minute * 60_000
  const ahead = (at: number) => {
    const shown = wallClock(new Date(at), zone)
    return new Date(`${shown.date}T00:00Z`).getTime() + shown.minute * 60_000 - at
  }
  const day = 24 * 60 * 60_000
  const [before, after] = [asUtc - ahead(asUtc - day), asUtc - ahead(asUtc + day)]
  const fits = (at: number) => at + ahead(at) === asUtc
  return new Date(fits(before) || !fits(after) ? before : after)
}

/** The date so many days later. */
export function dateAfter(date: string, days: number): string {
  return new Date(new Date(`${date}T00:00Z`).getTime() + days * 24 * 60 * 60_000).toISOString().slice(0, 10)
}
