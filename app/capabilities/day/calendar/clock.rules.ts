import { wallClock } from '../../../platform/pure/wall-clock.ts'
import type { Face } from './contract.ts'
import { dateOf, numberOf } from './repeats.rules.ts'
import { zoneNamed } from './zones.rules.ts'

/** How many names of zones one file may use: to ask for one takes as long as to read a hundred events. */
const mostZones = 50
const minutes = 60_000
const length = 24 * 60 * minutes

/** How far a zone is ahead of UTC around a day: before a moment, and from it on. */
type Ahead = { before: number; after: number; from: number }

/** What is asked about time while one file is read. */
export type Clock = {
  home: string
  /** The zone that a file means by a name. */
  zone: (name: string) => string | undefined
  /** The moment at which a face shows its time, as `momentAt` has it. For a whole day: when it begins in UTC. */
  moment: (face: Face) => number
  /** What a clock at home shows then. A whole day is the same day everywhere. */
  here: (face: Face) => { on: string; minute: number | undefined }
}

/** A clock that asks how a zone stands once for each of its days: asking is what takes long. */
export function clockAt(home: string): Clock {
  const names = new Map<string, string | undefined>()
  const days = new Map<string, Ahead>()

  function aheadOn(day: number, zone: string): Ahead {
    const place = `${day} ${zone}`
    const known = days.get(place)
    if (known) return known
    let [still, from] = [(day - 1) * length, (day + 2) * length]
    const [before, after] = [aheadAt(still, zone), aheadAt(from, zone)]
    while (before !== after && from - still > minutes) {
      const middle = Math.floor((still + from) / 2 / minutes) * minutes
      if (aheadAt(middle, zone) === before) still = middle
      else from = middle
    }
    const found = { before, after, from }
    days.set(place, found)
    return found
  }

  function moment({ date, minute = 0, zone }: Face): number {
    const day = numberOf(date)
    const shown = day * length + minute * minutes
    if (zone === 'UTC') return shown
    const { before, after, from } = aheadOn(day, zone)
    const [first, second] = [shown - before, shown - after]
    return first < from || second < from ? first : second
  }

  function here(face: Face): { on: string; minute: number | undefined } {
    const { date, minute, zone } = face
    if (minute === undefined || zone === home) return { on: date, minute }
    const at = moment(face)
    const { before, after, from } = aheadOn(Math.floor(at / length), home)
    const shown = at + (at < from ? before : after)
    const on = Math.floor(shown / length)
    return { on: dateOf(on), minute: (shown - on * length) / minutes }
  }

  function zone(name: string): string | undefined {
    if (!names.has(name)) names.set(name, names.size < mostZones ? zoneNamed(name) : undefined)
    return names.get(name)
  }

  return { home, zone, moment, here }
}

function aheadAt(at: number, zone: string): number {
  const shown = wallClock(new Date(at), zone)
  return numberOf(shown.date) * length + shown.minute * minutes - at
}
