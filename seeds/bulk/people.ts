import type { Keyring } from '../../app/platform/crypto/keyring.ts'
import { checkInId, numbered, storyId } from './ids.ts'
import { hasCheckIn, hasNote, hasWentWell, weekStarts, weeks } from './shape.ts'
import { knowMeOf, nameOf, noteOf, wentWellOf, whatMattersOf } from './words.ts'

export type SealedPeople = {
  n: number[]
  name: Buffer[]
  knowMe: Buffer[]
  whatMatters: Buffer[]
}
export type SealedWords = {
  n: number[]
  week: number[]
  wentWell: (Buffer | null)[]
  note: (Buffer | null)[]
}

/** What people wrote, sealed as their own acts would have sealed it. */
export function sealPeople(
  keys: Keyring,
  { from, to, now }: { from: number; to: number; now: Date },
): { people: SealedPeople; words: SealedWords } {
  const people: SealedPeople = { n: [], name: [], knowMe: [], whatMatters: [] }
  const words: SealedWords = { n: [], week: [], wentWell: [], note: [] }
  const starts = weekStarts(now)
  const joined = starts[0] as Date
  for (let n = from; n < to; n++) {
    const person = numbered('person', n)
    const seal = (table: string, column: string, row: string, plain: string) =>
      keys.seal(plain, { table, column, row, person })
    people.n.push(n)
    people.name.push(seal('person', 'name', person, nameOf(n)))
    people.knowMe.push(seal('story_entry', 'words', storyId(joined, 1, n), knowMeOf(n)))
    people.whatMatters.push(seal('story_entry', 'words', storyId(joined, 2, n), whatMattersOf(n)))
    for (let week = 0; week < weeks; week++) {
      const [well, note] = [hasWentWell(n, week), hasNote(n, week)]
      if (!hasCheckIn(n, week) || !(well || note)) continue
      const id = checkInId(starts[week] as Date, n)
      words.n.push(n)
      words.week.push(week)
      words.wentWell.push(well ? seal('check_in', 'went_well', id, wentWellOf(n, week)) : null)
      words.note.push(note ? seal('check_in_note', 'words', id, noteOf(n, week)) : null)
    }
  }
  return { people, words }
}
