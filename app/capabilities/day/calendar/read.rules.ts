import { dateAfter } from '../../../platform/pure/wall-clock.ts'
import { type Clock, clockAt } from './clock.rules.ts'
import type { CalendarEvent, Face, NotUnderstood, Occurrence, ReadCalendar, Window } from './contract.ts'
import { eventsOf } from './events.rules.ts'
import { comesOn, dateOf, numberOf, type Repeats, readRepeats } from './repeats.rules.ts'

/** How many days may be counted through in one file, so that no file keeps anybody waiting. */
const patience = 50_000

/** What a calendar holds for the days of a window, each where it falls on a clock here. */
export function readCalendar(text: string, window: Window): ReadCalendar {
  const clock = clockAt(window.zone)
  const { events, unread, problems } = eventsOf(text, clock)
  const reach = { from: numberOf(dateAfter(window.from, -1)), to: numberOf(dateAfter(window.to, 1)) }
  const found: Occurrence[] = []
  const more: NotUnderstood[] = []
  const uids: string[] = []
  let left = patience
  let outside = 0
  for (const [uid, said] of Map.groupBy(events, (event) => event.uid)) {
    // Part of it was not understood: the rest may be at another time than it says.
    if (unread.has(uid)) continue
    const series = newest(said.filter(({ instead }) => !instead))
    const rule = series?.rule === undefined ? undefined : readRepeats(series.rule)
    // One day of a rule with places asks for every day of its month.
    const cost = rule && rule.places.length > 0 ? 31 : 1
    const days =
      series &&
      daysOf(series, rule, reach, () => {
        left -= cost
        return left >= 0
      })
    if (series && ((series.rule !== undefined && !rule) || !days)) {
      more.push({ line: series.line, code: 'repeats' })
      continue
    }
    uids.push(uid)
    const all = meantBy(clock, said, series, facesOf(clock, series, rule, days ?? []))
    const here = all.flatMap(({ face, event, occurrence }): Occurrence[] => {
      const { on, minute } = clock.here(face)
      if (on < window.from || on > window.to) return []
      const cancelled = event.cancelled || series?.cancelled === true
      return [{ uid, occurrence, on, minute, summary: event.summary, cancelled }]
    })
    if (here.length === 0) outside++
    found.push(...here)
  }
  return {
    found: found.toSorted(inOrder),
    uids,
    outside,
    problems: [...problems, ...more].toSorted((one, other) => one.line - other.line),
  }
}

function inOrder(one: Occurrence, other: Occurrence): number {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1
  return (one.minute ?? 0) - (other.minute ?? 0)
}

function newest(events: CalendarEvent[]): CalendarEvent | undefined {
  return events.reduce<CalendarEvent | undefined>(
    (best, event) => (best && best.sequence > event.sequence ? best : event),
    undefined,
  )
}

/** Which of a series something is: the moment at which it was first meant to begin. */
const placeOf = (clock: Clock, face: Face) =>
  face.minute === undefined ? face.date : new Date(clock.moment(face)).toISOString().slice(0, 16)

type Meant = { face: Face; event: CalendarEvent; occurrence: string }

/** The days of one event as they are meant in the end: those of its series, and those that were changed one by one. */
function meantBy(
  clock: Clock,
  said: CalendarEvent[],
  series: CalendarEvent | undefined,
  faces: Map<string, Face>,
): Meant[] {
  const changed = new Map<string, CalendarEvent>()
  for (const event of said)
    if (event.instead) {
      const place = placeOf(clock, event.instead)
      const before = changed.get(place)
      changed.set(place, before && before.sequence > event.sequence ? before : event)
    }
  const once = series !== undefined && series.rule === undefined && series.also.length === 0
  const kept = [...faces].filter(([place, { date }]) => !changed.has(place) && !changed.has(date))
  return [
    ...kept.flatMap(([place, face]) =>
      series ? [{ face, event: series, occurrence: once ? '' : place }] : [],
    ),
    ...[...changed].map(([place, event]) => ({ face: event.start, event, occurrence: once ? '' : place })),
  ]
}

type Reach = { from: number; to: number }

/**
 * The days of one event that may fall into the window: a zone moves a time by a day at most. Undefined where patience
 * ended before they were counted.
 */
function daysOf(
  { start, also }: CalendarEvent,
  rule: Repeats | undefined,
  reach: Reach,
  goOn: () => boolean,
): number[] | undefined {
  const first = numberOf(start.date)
  if (!rule) return also.length > 0 && (first < reach.from || first > reach.to) ? [] : [first]
  const to = Math.min(reach.to, rule.until ? numberOf(rule.until.date) + 1 : reach.to)
  const days: number[] = []
  if (to < reach.from) return days
  // What is counted is counted from its beginning.
  let come = 0
  for (let day = rule.count === undefined ? Math.max(first, reach.from) : first; day <= to; day++) {
    if (come >= (rule.count ?? Number.POSITIVE_INFINITY)) break
    if (!goOn()) return undefined
    if (!comesOn(rule, first, day)) continue
    come++
    if (day >= reach.from) days.push(day)
  }
  return days
}

/** When one event comes on these days and on those that it names, without those that it leaves out. */
function facesOf(
  clock: Clock,
  event: CalendarEvent | undefined,
  rule: Repeats | undefined,
  days: number[],
): Map<string, Face> {
  if (!event) return new Map()
  const not = new Set(event.except.map((face) => placeOf(clock, face)))
  const faces = days.map((day) => ({ ...event.start, date: dateOf(day) }))
  const meant = [...faces.filter((face) => !isOver(clock, rule, face)), ...event.also]
  return new Map(
    meant
      .filter(({ date }) => !not.has(date))
      .map((face): [string, Face] => [placeOf(clock, face), face])
      .filter(([place]) => !not.has(place)),
  )
}

function isOver(clock: Clock, rule: Repeats | undefined, face: Face): boolean {
  const until = rule?.until
  if (!until) return false
  if (until.minute === undefined || face.minute === undefined) return face.date > until.date
  const { date, minute } = until
  return clock.moment(face) > clock.moment({ date, minute, zone: until.utc ? 'UTC' : face.zone })
}
