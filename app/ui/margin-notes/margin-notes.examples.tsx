import type { Example } from '../example.ts'
import { MarginNote, MarginNotes } from './margin-notes.tsx'

const act = { label: 'Find it', hidden: 'in your message: “you must”' }

export const examples: Example[] = [
  {
    name: 'beside a message',
    node: (
      <MarginNotes id="notes" heading="How this may be read">
        <MarginNote about="you must" act={act}>
          <p>It leaves no choice.</p>
          <p>
            Perhaps: <strong>It might help to …</strong>
          </p>
        </MarginNote>
        <MarginNote act={act}>
          <p>The longest sentence has 34 words. Could it be two?</p>
        </MarginNote>
      </MarginNotes>
    ),
  },
]
