import type { Example } from '../example.ts'
import { VisuallyHidden } from './hidden.tsx'

export const examples: Example[] = [
  {
    name: 'the end of a link',
    node: (
      <a href="/story/edit">
        Change<VisuallyHidden> your story</VisuallyHidden>
      </a>
    ),
  },
]
