import type { CalendarEvent, Face, Line, NotUnderstood } from './contract.ts'
import { linesOf, textOf } from './lines.rules.ts'
import { zoneNamed } from './zones.rules.ts'

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

/** The events of a calendar. What cannot be read is said by line, and the others are read all the same. */
export function eventsOf(text: string, home: string): { events: CalendarEvent[]; problems: NotUnderstood[] } {
  const { lines, problems } = linesOf(text.replace(/^\uFEFF/, ''))
  const events: CalendarEvent[] = []
  let event: { at: number; lines: Line[] } | undefined
  let within: string[] = []
  for (const line of lines) {
    const part = line.value.trim().toUpperCase()
    if (line.name === 'BEGIN') {
      if (part === 'VEVENT') event = { at: line.at, lines: [] }
      within.push(part)
    } else if (line.name === 'END') {
      within = within.slice(0, Math.max(0, within.lastIndexOf(part)))
      if (part === 'VEVENT' && event) {
        const read = eventOf(event.at, event.lines, home)
        if ('code' in read) problems.push(read)
        else events.push(read)
        event = undefined
      }
    } else if (within.at(-1) === 'VEVENT') event?.lines.push(line)
  }
  if (event) problems.push({ line: event.at, code: 'unfinished' })
  return { events, problems: problems.toSorted((one, other) => one.line - other.line) }
}

function eventOf(at: number, lines: Line[], home: string): CalendarEvent | NotUnderstood {
  const first = (name: string) => lines.find((line) => line.name === name)
  const all = (name: string) => lines.filter((line) => line.name === name)
  const uid = first('UID')?.value.trim()
  if (!uid) return { line: at, code: 'no-uid' }
  const [start, instead, rules] = [first('DTSTART'), first('RECURRENCE-ID'), all('RRULE')]
  if (!start) return { line: at, code: 'no-start' }
  if (instead?.params.has('RANGE')) return { line: instead.at, code: 'range' }
  if (rules.length > 1 || first('EXRULE')) return { line: rules[1]?.at ?? at, code: 'repeats' }
  try {
    const [begins] = facesOf(start, home)
    if (!begins) return { line: start.at, code: 'no-start' }
    return {
      line: rules[0]?.at ?? at,
      uid,
      start: begins,
      instead: instead && facesOf(instead, home)[0],
      rule: rules[0]?.value.trim(),
      also: all('RDATE').flatMap((line) => facesOf(line, home)),
      except: all('EXDATE').flatMap((line) => facesOf(line, home)),
      cancelled: first('STATUS')?.value.trim().toUpperCase() === 'CANCELLED',
      sequence: Number(first('SEQUENCE')?.value) || 0,
      summary: textOf(first('SUMMARY')?.value ?? ''),
    }
  } catch (odd) {
    if (odd instanceof Odd) return odd.problem
    throw odd
  }
}

const written = /^(\d{4})(\d\d)(\d\d)(?:T([01]\d|2[0-3])([0-5]\d)(?:[0-5]\d|60)(Z?))?$/

/** The days and times of one line. A time without a zone is meant where the calendar is read. */
function facesOf(line: Line, home: string): Face[] {
  const named = line.params.get('TZID')
  const zone = named === undefined ? home : zoneNamed(named)
  if (zone === undefined) throw new Odd({ line: line.at, code: 'zone' })
  return line.value.split(',').map((typed) => {
    const [, year, month, day, hour, minute, utc] = written.exec(typed.trim().split('/')[0] ?? '') ?? []
    const date = `${year}-${month}-${day}`
    const there = new Date(`${date}T00:00Z`)
    if (Number.isNaN(there.getTime()) || there.toISOString().slice(0, 10) !== date || year === '0000')
      throw new Odd({ line: line.at, code: 'no-start' })
    if (hour === undefined) return { date, minute: undefined, zone }
    return { date, minute: Number(hour) * 60 + Number(minute), zone: utc ? 'UTC' : zone }
  })
}
