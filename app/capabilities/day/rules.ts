import { endOfDay, isDate } from '../../platform/pure/days.ts'
import { dateAfter } from '../../platform/pure/wall-clock.ts'
import type { Occurrence } from './calendar/contract.ts'
import { type DayLine, type DayPlan, daysAhead, daysKept } from './contract.ts'

/** A line that came from a file before, as far as taking another over needs it. */
export type Kept = {
  lineId: string
  uid: string
  occurrence: string
  on: string
  minute: number | undefined
  calledOff: boolean
  takenOut: boolean
}

/**
 * What taking a calendar over does: what is new comes in, what moved moves, what was called off is called off, and what
 * its owner took out stays out. Doing it again with the same file does nothing.
 */
export function planOf(
  found: readonly Occurrence[],
  uids: readonly string[],
  kept: readonly Kept[],
  window: { from: string; to: string },
): DayPlan {
  const placeOf = ({ uid, occurrence }: { uid: string; occurrence: string }) => `${uid}\n${occurrence}`
  const known = new Map(kept.map((line) => [placeOf(line), line]))
  const plan: DayPlan = { add: [], move: [], callOff: [], same: 0 }
  const met = new Set<string>()
  for (const { cancelled, ...one } of found) {
    const place = placeOf(one)
    if (met.has(place)) continue
    met.add(place)
    const line = known.get(place)
    if (!line) {
      if (cancelled) plan.same++
      else plan.add.push(one)
    } else if (line.takenOut || (cancelled && line.calledOff)) plan.same++
    else if (cancelled) plan.callOff.push({ ...one, lineId: line.lineId })
    else if (line.calledOff || line.on !== one.on || line.minute !== one.minute)
      plan.move.push({ ...one, lineId: line.lineId, from: { on: line.on, minute: line.minute } })
    else plan.same++
  }
  // A file that still holds the event and no longer this day of it has taken that day away.
  const said = new Set(uids)
  for (const line of kept) {
    const { on, minute, uid, occurrence, lineId } = line
    const gone = said.has(uid) && !met.has(placeOf(line)) && on >= window.from && on <= window.to
    if (gone && !line.takenOut && !line.calledOff)
      plan.callOff.push({ uid, occurrence, on, minute, summary: '', lineId })
  }
  return plan
}

/** The day that was typed, or what is wrong with it. */
export function dayTyped(
  typed: { 'on-day': number; 'on-month': number; 'on-year': number },
  today: string,
): { on: string } | { field: 'on'; code: 'no-date' | 'too-far' } {
  const [year, month, day] = [typed['on-year'], typed['on-month'], typed['on-day']]
  if (!endOfDay(year, month, day)) return { field: 'on', code: 'no-date' }
  const on = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
  const far = on < dateAfter(today, -daysKept) || on > dateAfter(today, 366)
  return far ? { field: 'on', code: 'too-far' } : { on }
}

/** Minutes since midnight of a time such as 9:05 or 14.30. */
export function minuteOf(time: string | undefined): number | undefined {
  if (time === undefined) return undefined
  const [hour = 0, minute = 0] = time.split(/[:.]/).map(Number)
  return hour * 60 + minute
}

/** A time such as 09:05. */
export function timeOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** The days from which a calendar is taken over. */
export const windowFrom = (today: string) => ({ from: today, to: dateAfter(today, daysAhead) })

/** A date in an address, if it is one within reach. */
export function dateAsked(typed: string | undefined, today: string): string {
  const date = typed !== undefined && isDate(typed) ? typed : today
  return date < dateAfter(today, -daysKept) || date > dateAfter(today, 366) ? today : date
}

export type VisitOfDay = {
  id: string
  personId: string
  name: string
  minute: number | undefined
  ready: boolean
  calledOff: boolean
  kind: 'group' | 'remote' | undefined
}

/** A day in the order of its clock. A visit and a line with the same person at the same time are one thing. */
export function dayOf(lines: readonly DayLine[], visits: readonly VisitOfDay[], on: string): DayLine[] {
  const left = [...visits]
  const joined = lines.map((line) => {
    const at = left.findIndex(
      (visit) =>
        visit.personId === line.person?.id &&
        (visit.minute === undefined || line.minute === undefined || visit.minute === line.minute),
    )
    const [visit] = at < 0 ? [] : left.splice(at, 1)
    if (!visit) return line
    return {
      ...line,
      minute: line.minute ?? visit.minute,
      kind: line.kind ?? visit.kind,
      calledOff: line.calledOff || visit.calledOff,
      visit: { id: visit.id, ready: visit.ready },
    }
  })
  const alone = left.map(({ id, personId, name, minute, ready, calledOff, kind }) => ({
    ...{ id, on, minute, kind, calledOff, person: { id: personId, name }, words: undefined, imported: false },
    visit: { id, ready },
    fromVisit: true,
  }))
  return [...joined, ...alone].toSorted(
    (one, other) => (one.minute ?? -1) - (other.minute ?? -1) || one.id.localeCompare(other.id),
  )
}

/** The people of a day in its order, each once: what next and previous go through. */
export function peopleOf(day: readonly DayLine[]): { id: string; name: string }[] {
  const people = day.flatMap(({ person, calledOff }) => (person && !calledOff ? [person] : []))
  return people.filter(({ id }, index) => people.findIndex((each) => each.id === id) === index)
}
