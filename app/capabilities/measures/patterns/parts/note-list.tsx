import type { ComponentChildren } from 'preact'
import { useLanguage } from '../../../../language/text.tsx'
import { Quote } from '../../../../ui/person-words/person-words.tsx'
import type { Note } from '../contract.ts'
import { dayOn, notedDays } from './words.ts'

type Props = {
  notes: readonly Note[]
  /** At most so many, the newest. */
  most?: number
  /** What can be done with each. */
  act?: (note: Note) => ComponentChildren
}

/** What a person wrote about days, newest first, each with the number that its day has in the picture. */
export function NoteList({ notes, most, act }: Props) {
  const { tag } = useLanguage()
  const numbers = notedDays(notes)
  return (
    <>
      {notes
        .toReversed()
        .slice(0, most)
        .map((note) => (
          <div key={note.id}>
            <Quote attribution={`${numbers.indexOf(note.day) + 1} · ${dayOn(note.day, tag)}`}>
              {note.words}
            </Quote>
            {act?.(note)}
          </div>
        ))}
    </>
  )
}
