import type { Example } from '../example.ts'
import { Quote } from '../person-words/person-words.tsx'
import { Agenda } from './agenda.tsx'

const items = ['I can’t sit through a shift.', 'The chair at work.', 'Who writes to my employer?'].map(
  (words) => ({ key: words, children: <Quote attribution="Sam, 3 December 2026">{words}</Quote> }),
)

export const examples: Example[] = [
  { name: 'in order', node: <Agenda items={items} /> },
  { name: 'parked', node: <Agenda items={items} ordered={false} /> },
]
