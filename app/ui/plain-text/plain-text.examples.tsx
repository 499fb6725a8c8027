import type { Example } from '../example.ts'
import { PlainText } from './plain-text.tsx'

export const examples: Example[] = [
  { name: 'to paste', node: <PlainText>{'Visit of Sam\n\nNotes\n- The chair at work helps.'}</PlainText> },
]
