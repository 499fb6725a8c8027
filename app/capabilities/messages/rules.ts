import { dateAfter, momentAt, wallClock } from '../../platform/pure/wall-clock.ts'
import type { Colleague } from './contract.ts'
import { type Absence, type Desk, type Hours, type Missing, type Setting, zone } from './service.contract.ts'

/** By when somebody will hear, and from whom: nobody in particular is the whole team. */
export type Promised = { at: Date; day: string; by: Answerer }
export type Answerer =
  | { who: Colleague; covers: Colleague | undefined }
  | { who: undefined; covers: Colleague | undefined }

/** Whether the service reads messages on this day at all. */
export function isWorkingDay(day: string, { hours, holidays }: Pick<Desk, 'hours' | 'holidays'>): boolean {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay() || 7
  return hours.days.includes(weekday) && !holidays.some((holiday) => holiday.day === day)
}

// With one working day a week and as many holidays as are taken, an answer still falls within this many days.
const farthest = 1000

/** The working day that comes after so many others, counted from this day on. */
function workingDay(from: string, after: number, desk: Pick<Desk, 'hours' | 'holidays'>): string | undefined {
  let left = after
  for (let ahead = 0; ahead < farthest; ahead += 1) {
    const day = dateAfter(from, ahead)
    if (!isWorkingDay(day, desk)) continue
    if (left === 0) return day
    left -= 1
  }
  return undefined
}

/** The day on which the team has a message: the day it was sent, or the next working day once they have closed. */
export function receivedOn(sentAt: Date, desk: Pick<Desk, 'hours' | 'holidays'>): string | undefined {
  const { date, minute } = wallClock(sentAt, zone)
  return workingDay(minute < desk.hours.closes ? date : dateAfter(date, 1), 0, desk)
}

/** Whether somebody is away on a day. */
export function isAway(membershipId: string, day: string, absences: readonly Absence[]): boolean {
  return absences.some((each) => each.membershipId === membershipId && each.from <= day && day <= each.until)
}

/**
 * Who answers between two days: the one it was given to; where they are away on any of them, the first cover who is
 * there on all; else the first who is there on the last; else nobody in particular.
 */
export function answererOf(
  assigned: Colleague | undefined,
  { from, until }: { from: string; until: string },
  { absences, cover }: Pick<Desk, 'absences' | 'cover'>,
): Answerer {
  if (!assigned) return { who: undefined, covers: undefined }
  const here = ({ membershipId }: Colleague) =>
    !absences.some((each) => each.membershipId === membershipId && each.from <= until && from <= each.until)
  if (here(assigned)) return { who: assigned, covers: undefined }
  const others = cover.filter(({ membershipId }) => membershipId !== assigned.membershipId)
  const who = others.find(here) ?? others.find(({ membershipId }) => !isAway(membershipId, until, absences))
  return { who, covers: assigned }
}

/** The written promise: so many working days after the team has the message, at their closing time. */
export function promiseFor(
  sentAt: Date,
  desk: Desk,
  assigned: Colleague | undefined = undefined,
): Promised | undefined {
  const from = receivedOn(sentAt, desk)
  if (!from) return undefined
  const day = workingDay(from, desk.hours.answerDays, desk)
  if (!day) return undefined
  return {
    day,
    at: momentAt(day, desk.hours.closes, zone),
    by: answererOf(assigned, { from, until: day }, desk),
  }
}

/** Who answers a message that waits now, and by a promised time that may have passed. */
export function answererNow(
  assigned: Colleague | undefined,
  promised: Date,
  now: Date,
  desk: Pick<Desk, 'absences' | 'cover'>,
): Answerer {
  const today = wallClock(now, zone).date
  const last = wallClock(promised, zone).date
  return answererOf(assigned, { from: today, until: last > today ? last : today }, desk)
}

/** Whether the team reads messages at this moment, by its own hours. */
export function isOpen(now: Date, desk: Pick<Desk, 'hours' | 'holidays'>): boolean {
  const { date, minute } = wallClock(now, zone)
  const { opens, closes } = desk.hours
  return isWorkingDay(date, desk) && opens <= minute && minute < closes
}

/** What a service has not named yet. Messages stay off until nothing is missing. */
export function missingFor(
  setting: (Hours & Partial<Pick<Setting, 'on'>>) | undefined,
  cover: readonly Colleague[],
): Missing[] {
  return [
    ...(setting ? [] : ['setting' as const]),
    ...(cover.length > 0 ? [] : ['cover' as const]),
    ...(setting?.on === false ? ['turned-off' as const] : []),
  ]
}

/** To whom alone an answer is left: the one it was given to, and only while no absence of theirs is known. */
export function leftTo(
  { who, covers }: Answerer,
  now: Date,
  absences: readonly Absence[],
): string | undefined {
  if (!who || covers) return undefined
  const today = wallClock(now, zone).date
  const gone = absences.some((each) => each.membershipId === who.membershipId && each.until >= today)
  return gone ? undefined : who.membershipId
}
