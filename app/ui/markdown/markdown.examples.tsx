import { marked } from 'marked'
import type { Example } from '../example.ts'
import { Prose } from '../prose/prose.tsx'
import { Markdown } from './markdown.tsx'

const text = `A flare-up is **not your fault**. You can [get help now](/help-now).

- Rest a little.
- Move a little.

1. Breathe in.
2. Breathe out.`

export const examples: Example[] = [
  {
    name: 'a card',
    node: (
      <Prose>
        <Markdown tokens={marked.lexer(text)} />
      </Prose>
    ),
  },
]
