import type { Example } from '../example.ts'
import { NumberRow } from './number-row.tsx'

const other = { value: 'declined', label: 'I’d rather not say' }

export const examples: Example[] = [
  {
    name: 'nothing chosen yet',
    node: (
      <NumberRow
        name="garden"
        legend="How much did the weather get in the way of the garden this week?"
        from={0}
        to={10}
        lowest="Not at all"
        highest="As much as it could"
        other={other}
      />
    ),
  },
  {
    name: 'chosen, without words',
    node: <NumberRow name="week" legend="How many days did you go out?" from={0} to={7} value="3" />,
  },
  {
    name: 'with an error',
    node: (
      <NumberRow
        name="walks"
        legend="How many walks?"
        from={1}
        to={5}
        error="Choose one of the numbers"
        other={other}
      />
    ),
  },
]
