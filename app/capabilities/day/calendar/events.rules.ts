import type { Clock } from './clock.rules.ts'
import type { CalendarEvent, Face, Line, NotUnderstood } from './contract.ts'
import { linesOf, textOf } from './lines.rules.ts'

class Odd extends Error {
  readonly problem: NotUnderstood
  constructor(problem: NotUnderstood) {
    super(problem.code)
    this.problem = problem
  }
}

/** Whether a text is a calendar at all. */
export function isCalendar(text: string): boolean {
  return /^\uFEFF?\s*BEGIN:VCALENDAR\s*$/im.test(text.slice(0, 1000))
}

export type ReadEvents = {
  events: CalendarEvent[]
  /** The UIDs of which some part could not be read. */
  unread: Set<string>
  problems: NotUnderstood[]
}

const used = /^(UID|DTSTART|RECURRENCE-ID|RRULE|EXRULE|RDATE|EXDATE|STATUS|SEQUENCE|SUMMARY)$/
/** Parts stand in parts two or three deep; more is no calendar. */
const deepest = 8

/** The events of a calendar. What cannot be read is said by line, and the others are read all the same. */
export function eventsOf(text: string, clock: Clock): ReadEvents {
  const { lines, problems } = linesOf(text.replace(/^\uFEFF/, ''))
  const events: CalendarEvent[] = []
  const unread = new Set<string>()
  const within: string[] = []
  let event: { at: number; lines: Line[] } | undefined
  const breakOff = () => {
    if (event) problems.push({ line: event.at, code: 'unfinished' })
    for (const uid of uidsIn(event?.lines ?? [])) unread.add(uid)
    event = undefined
  }
  for (const line of lines) {
    const part = line.name === 'BEGIN' || line.name === 'END' ? line.value.trim().toUpperCase() : ''
    if (line.name === 'BEGIN') {
      if (part === 'VEVENT') {
        breakOff()
        event = { at: line.at, lines: [] }
      }
      if (within.length < deepest) within.push(part)
      else problems.push({ line: line.at, code: 'line' })
    } else if (line.name === 'END') {
      const begun = within.lastIndexOf(part)
      if (begun < 0) problems.push({ line: line.at, code: 'line' })
      else within.length = begun
      if (part === 'VEVENT' && event) {
        const read = eventOf(event.at, event.lines, clock)
        if ('code' in read) {
          problems.push(read)
          for (const uid of uidsIn(event.lines)) unread.add(uid)
        } else events.push(read)
        event = undefined
      } else if (!within.includes('VEVENT')) breakOff()
    } else if (within.at(-1) === 'VEVENT' && used.test(line.name)) event?.lines.push(line)
  }
  breakOff()
  return { events, unread, problems: problems.toSorted((one, other) => one.line - other.line) }
}

const uidsIn = (lines: Line[]) => lines.filter(({ name }) => name === 'UID').map(({ value }) => value.trim())

/** What is read of a title: far more than is kept of it. */
const longestSummary = 2000

function eventOf(at: number, lines: Line[], clock: Clock): CalendarEvent | NotUnderstood {
  const one = (name: string) => lines.find((line) => line.name === name)
  const all = (name: string) => lines.filter((line) => line.name === name)
  const uid = one('UID')?.value.trim()
  if (!uid) return { line: at, code: 'no-uid' }
  const [start, instead, rules] = [one('DTSTART'), one('RECURRENCE-ID'), all('RRULE')]
  if (!start) return { line: at, code: 'no-start' }
  if (instead?.params.has('RANGE')) return { line: instead.at, code: 'range' }
  if (rules.length > 1 || one('EXRULE')) return { line: rules[1]?.at ?? at, code: 'repeats' }
  try {
    const [begins] = facesOf(start, clock)
    if (!begins) return { line: start.at, code: 'no-start' }
    return {
      line: rules[0]?.at ?? at,
      uid,
      start: begins,
      instead: instead && facesOf(instead, clock)[0],
      rule: rules[0]?.value.trim(),
      also: all('RDATE').flatMap((line) => facesOf(line, clock)),
      except: all('EXDATE').flatMap((line) => facesOf(line, clock)),
      cancelled: one('STATUS')?.value.trim().toUpperCase() === 'CANCELLED',
      sequence: Number(one('SEQUENCE')?.value) || 0,
      summary: textOf((one('SUMMARY')?.value ?? '').slice(0, longestSummary)),
    }
  } catch (odd) {
    if (odd instanceof Odd) return odd.problem
    throw odd
  }
}

/** The dates that every clock can show, whatever its zone. */
const [first, last] = ['1600-01-01', '9000-01-01']
const written = /^(\d{4})(\d\d)(\d\d)(?:T([01]\d|2[0-3])([0-5]\d)(?:[0-5]\d|60)(Z?))?$/

/** The days and times of one line. A time without a zone is meant where the calendar is read. */
function facesOf(line: Line, clock: Clock): Face[] {
  const named = line.params.get('TZID')
  const zone = named === undefined ? clock.home : clock.zone(named)
  if (zone === undefined) throw new Odd({ line: line.at, code: 'zone' })
  return line.value.split(',').map((typed) => {
    const [, year, month, day, hour, minute, utc] = written.exec(typed.trim().split('/')[0] ?? '') ?? []
    const date = `${year}-${month}-${day}`
    const there = new Date(`${date}T00:00Z`)
    if (
      Number.isNaN(there.getTime()) ||
      there.toISOString().slice(0, 10) !== date ||
      date < first ||
      date > last
    )
      throw new Odd({ line: line.at, code: 'no-start' })
    if (hour === undefined) return { date, minute: undefined, zone }
    return { date, minute: Number(hour) * 60 + Number(minute), zone: utc ? 'UTC' : zone }
  })
}
