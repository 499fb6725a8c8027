import type { Example } from '../example.ts'
import { Quote } from '../person-words/person-words.tsx'
import { Draft } from './draft.tsx'

export const examples: Example[] = [
  {
    name: 'not yet confirmed',
    node: (
      <Draft words="Draft: written with Joy, not yet confirmed by Sam">
        <Quote>I cannot sit through a shift. What could help me keep my job?</Quote>
      </Draft>
    ),
  },
]
