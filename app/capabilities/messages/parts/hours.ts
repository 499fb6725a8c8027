import type { Text } from '../../../language/text.tsx'
import { type Hours, zone } from '../service.contract.ts'

/** Days of the week as “Monday to Friday”, or one by one where they do not follow each other. */
export function daysInWords(t: Text, days: readonly number[], language: string): string {
  const named = (day: number) => dayName(day, language)
  const [first, last] = [days[0] ?? 1, days.at(-1) ?? 1]
  if (days.length > 2 && last - first === days.length - 1)
    return t('messages.daySpan', { first: named(first), last: named(last) })
  return new Intl.ListFormat(language).format(days.map(named))
}

/** The name of a day from 1 (Monday) to 7. */
export function dayName(day: number, language: string): string {
  // 1 January 2024 was a Monday.
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, day)),
  )
}

/** Minutes of a day as “9 am” or “4:30 pm”. */
export function timeOfDay(minutes: number, language: string): string {
  const minute = minutes % 60 === 0 ? {} : ({ minute: '2-digit' } as const)
  return new Intl.DateTimeFormat(language, {
    hour: 'numeric',
    hour12: true,
    timeZone: 'UTC',
    ...minute,
  }).format(new Date(Date.UTC(2024, 0, 1, 0, minutes)))
}

/** Minutes of a day as they are typed: “9:00”. */
export function timeTyped(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** When a team reads messages, in one sentence. */
export function hoursInWords(t: Text, team: string, hours: Hours, language: string): string {
  return t('messages.hours', {
    team,
    days: daysInWords(t, hours.days, language),
    opens: timeOfDay(hours.opens, language),
    closes: timeOfDay(hours.closes, language),
  })
}

/** A promised day as people say it: “Thursday 26 November”. */
export function promisedDay(at: Date, language: string): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: zone,
  })
    .format(at)
    .replace(',', '')
}
