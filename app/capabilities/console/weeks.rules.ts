import { dayOf } from '../../platform/pure/days.ts'

const dayLength = 24 * 3600 * 1000

/** The ISO week of a moment, by London's calendar: 2026-W47. */
export function weekOf(at: Date): string {
  const noon = new Date(`${dayOf(at)}T12:00:00Z`)
  const weekday = (noon.getUTCDay() + 6) % 7
  // A week belongs to the year of its Thursday.
  const thursday = new Date(noon.getTime() + (3 - weekday) * dayLength)
  const year = thursday.getUTCFullYear()
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / dayLength / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** Noon of a week's Monday. */
export function mondayOf(week: string): Date {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? []
  // The fourth of January is always in the first week.
  const fourth = new Date(Date.UTC(Number(year), 0, 4, 12))
  const weekday = (fourth.getUTCDay() + 6) % 7
  return new Date(fourth.getTime() + ((Number(number) - 1) * 7 - weekday) * dayLength)
}

/** How many weeks lie between two, from the earlier one on. */
export function weeksFrom(earlier: string, later: string): number {
  return Math.round((mondayOf(later).getTime() - mondayOf(earlier).getTime()) / dayLength / 7)
}

/** Whether something may be kept for this week now: a desk stays open over a Sunday, and longer it does not. */
export function mayKeepFor(week: string, now: Date): boolean {
  const since = weeksFrom(week, weekOf(now))
  return weekOf(mondayOf(week)) === week && (since === 0 || since === 1)
}
