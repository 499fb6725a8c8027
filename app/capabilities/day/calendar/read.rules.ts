import { dateAfter, momentAt, wallClock } from '../../../platform/pure/wall-clock.ts'
import type { CalendarEvent, Face, NotUnderstood, Occurrence, ReadCalendar, Window } from './contract.ts'
import { eventsOf } from './events.rules.ts'
import { comesOn, dateOf, numberOf, type Repeats, readRepeats } from './repeats.rules.ts'

/** How many days may be counted through in one file, so that no file keeps anybody waiting. */
const patience = 100_000

/** What a calendar holds for the days of a window, each where it falls on a clock here. */
export function readCalendar(text: string, window: Window): ReadCalendar {
  const { events, problems } = eventsOf(text, window.zone)
  const found: Occurrence[] = []
  const more: NotUnderstood[] = []
  let left = patience
  let outside = 0
  for (const [uid, said] of Map.groupBy(events, (event) => event.uid)) {
    const series = newest(said.filter(({ instead }) => !instead))
    const changed = new Map<string, CalendarEvent>()
    for (const event of said)
      if (event.instead) {
        const place = placeOf(event.instead)
        const before = changed.get(place)
        changed.set(place, before ? (newest([before, event]) ?? event) : event)
      }
    const rule = series?.rule === undefined ? undefined : readRepeats(series.rule)
    if (series?.rule !== undefined && !rule) {
      more.push({ line: series.line, code: 'repeats' })
      continue
    }
    const faces = series ? facesOf(series, rule, window, () => left-- > 0) : []
    if (left < 0) {
      more.push({ line: series?.line ?? 0, code: 'repeats' })
      break
    }
    const once = series !== undefined && !rule && series.also.length === 0
    const all = [
      ...faces.flatMap((face): [Face, CalendarEvent, string][] => {
        const place = once ? '' : placeOf(face)
        return series && !changed.has(placeOf(face)) ? [[face, series, place]] : []
      }),
      ...[...changed.values()].map((event): [Face, CalendarEvent, string] => [
        event.start,
        event,
        once || !event.instead ? '' : placeOf(event.instead),
      ]),
    ]
    const here = all.flatMap(([face, { cancelled, summary }, occurrence]): Occurrence[] => {
      const { on, minute } = faceHere(face, window.zone)
      const inside = on >= window.from && on <= window.to
      return inside
        ? [{ uid, occurrence, on, minute, summary, cancelled: cancelled || series?.cancelled === true }]
        : []
    })
    if (here.length === 0) outside++
    found.push(...here)
  }
  return {
    found: found.toSorted((one, other) => order(one).localeCompare(order(other))),
    uids: [...new Set(events.map(({ uid }) => uid))],
    outside,
    problems: [...problems, ...more].toSorted((one, other) => one.line - other.line),
  }
}

const order = ({ on, minute }: Occurrence) => `${on} ${String(minute ?? 0).padStart(4, '0')}`

function newest(events: CalendarEvent[]): CalendarEvent | undefined {
  return events.reduce<CalendarEvent | undefined>(
    (best, event) => (best && best.sequence > event.sequence ? best : event),
    undefined,
  )
}

/** Which of a series something is: the moment at which it was first meant to begin. */
function placeOf({ date, minute, zone }: Face): string {
  return minute === undefined ? date : momentAt(date, minute, zone).toISOString().slice(0, 16)
}

function faceHere({ date, minute, zone }: Face, here: string): { on: string; minute: number | undefined } {
  if (minute === undefined || zone === here) return { on: date, minute }
  const shown = wallClock(momentAt(date, minute, zone), here)
  return { on: shown.date, minute: shown.minute }
}

/** The days and times of one event that may fall into the window. A zone moves a time by a day at most. */
function facesOf(
  event: CalendarEvent,
  rule: Repeats | undefined,
  window: Window,
  goOn: () => boolean,
): Face[] {
  const { start, also, except } = event
  const not = new Set(except.map(placeOf))
  const first = numberOf(start.date)
  const [from, to] = [numberOf(dateAfter(window.from, -1)), numberOf(dateAfter(window.to, 1))]
  const days: number[] = []
  if (!rule) days.push(first)
  else {
    // What is counted is counted from its beginning.
    let come = 0
    for (let day = rule.count === undefined ? Math.max(first, from) : first; day <= to; day++) {
      if (!goOn() || come >= (rule.count ?? Number.POSITIVE_INFINITY)) break
      if (!comesOn(rule, first, day)) continue
      come++
      if (day >= from) days.push(day)
    }
  }
  const faces = days.map((day) => ({ ...start, date: dateOf(day) })).filter((face) => !isOver(rule, face))
  return [...faces, ...also].filter((face) => !not.has(placeOf(face)))
}

function isOver(rule: Repeats | undefined, face: Face): boolean {
  const until = rule?.until
  if (!until) return false
  if (until.minute === undefined || face.minute === undefined) return face.date > until.date
  const last = momentAt(until.date, until.minute, until.utc ? 'UTC' : face.zone)
  return momentAt(face.date, face.minute, face.zone) > last
}
