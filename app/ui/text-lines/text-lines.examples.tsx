import type { Example } from '../example.ts'
import { TextLines } from './text-lines.tsx'

export const examples: Example[] = [
  {
    name: 'partly filled',
    node: (
      <TextLines
        name="first-hour"
        legend="What I do first"
        hint="Small things you can do with little strength."
        note="Only you can read this. Nobody is watching this live."
        count={3}
        values={['Heat pack', 'Blinds down']}
      />
    ),
  },
  {
    name: 'with an error',
    node: (
      <TextLines
        name="people"
        legend="Who I tell"
        error="Please use fewer than 200 letters in each box"
        count={2}
        values={['Jo']}
      />
    ),
  },
]
