import type { Example } from '../example.ts'
import { DateField } from './date-field.tsx'

const labels = { day: 'Day', month: 'Month', year: 'Year' }

export const examples: Example[] = [
  {
    name: 'with a hint',
    node: (
      <DateField
        name="share-until"
        legend="Share until"
        hint="For example, 30 6 2027"
        value={{ day: '30', month: '6', year: '2027' }}
        labels={labels}
      />
    ),
  },
  {
    name: 'with an error',
    node: (
      <DateField
        name="review"
        legend="When shall we look at this again?"
        error="Choose a date that is still to come"
        value={{ day: '31', month: '2' }}
        labels={labels}
      />
    ),
  },
]
