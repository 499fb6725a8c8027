import type { ComponentChildren } from 'preact'
import { VisuallyHidden } from '../hidden/hidden.tsx'

export type MarginNotesProps = { id: string; heading: string; children: ComponentChildren }

/** Notes beside a text that somebody is writing. They stand quietly: no colour of warning, nothing to dismiss. */
export const MarginNotes = ({ id, heading, children }: MarginNotesProps) => (
  <section class="margin-notes" aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    {children}
  </section>
)

export type MarginNoteProps = {
  /** The words that it is about, as they were written; empty where a script fills them in. */
  about?: string
  /** Leads to the words; a script makes it work. */
  act: { label: string; hidden: string }
  children: ComponentChildren
}

/** One note, and a way to the words that it is about. */
export const MarginNote = ({ about, act, children }: MarginNoteProps) => (
  <div class="margin-note">
    <div class="margin-note-head">
      {about === undefined ? children : <mark>{about}</mark>}
      <button class="margin-note-act" type="button">
        {act.label} <VisuallyHidden>{act.hidden}</VisuallyHidden>
      </button>
    </div>
    {about !== undefined && children}
  </div>
)
