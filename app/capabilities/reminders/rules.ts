import { dateAfter, momentAt, wallClock } from '../../platform/pure/wall-clock.ts'
import { type lengths, type Plan, usualZone } from './contract.ts'

const minute = 60_000

/** A reminder that is later than this is left out: nobody wants this morning's in the evening, or five at once. */
export const lateAfter = 10 * minute

/** Whether a minute of the day lies in the quiet hours, which may go over midnight. */
export function isQuiet(at: number, { from, until }: Plan['quiet']): boolean {
  return from <= until ? at >= from && at < until : at >= from || at < until
}

/** When the next reminder falls due after a moment, or undefined when none will. */
export function nextDue(plan: Plan, after: Date): Date | undefined {
  const { zone, pausedUntil, untilOn } = plan
  const begin = pausedUntil && pausedUntil > after ? new Date(pausedUntil.getTime() - 1) : after
  const today = wallClock(begin, zone).date
  // Two weeks: where somebody chose one day, moving the clocks may push that one into the quiet hours.
  for (let ahead = 0; ahead <= 15; ahead += 1) {
    const date = dateAfter(today, ahead)
    if (untilOn && date > untilOn) return undefined
    const found = dueOn(plan, date).find((due) => due > begin)
    if (found) return found
  }
  return undefined
}

/** The moments of one day at which a reminder falls due, in order. */
function dueOn({ days, times, quiet, zone }: Plan, date: string): Date[] {
  return times
    .toSorted((a, b) => a - b)
    .map((time) => momentAt(date, time, zone))
    .filter((due) => {
      const shown = wallClock(due, zone)
      return days.includes(shown.day) && !isQuiet(shown.minute, quiet)
    })
    .toSorted((a, b) => a.getTime() - b.getTime())
}

export type Turn = { due: Date; plan: Plan; ended: boolean }

/** What becomes of a reminder whose turn it is. */
export function decide({ due, plan, ended }: Turn, now: Date): 'send' | 'late' | 'not-wanted' {
  if (ended || (plan.pausedUntil && plan.pausedUntil > now)) return 'not-wanted'
  if (now.getTime() - due.getTime() > lateAfter) return 'late'
  return isQuiet(wallClock(now, plan.zone).minute, plan.quiet) ? 'not-wanted' : 'send'
}

/** The last day of reminders that go on for so long. */
export function lastDay(length: (typeof lengths)[number], now: Date, zone = usualZone): string | undefined {
  if (length === 'until-stopped') return undefined
  return dateAfter(wallClock(now, zone).date, 7 * (length === '4-weeks' ? 4 : 12))
}

/** When a pause of so many days is over: at the start of a day. */
export function pauseEnd(days: number, now: Date, zone: string): Date {
  return momentAt(dateAfter(wallClock(now, zone).date, days), 0, zone)
}

/** Minutes of the day as a clock shows them. */
export function clockTime(at: number): string {
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
}
