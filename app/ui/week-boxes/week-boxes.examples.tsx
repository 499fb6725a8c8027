import type { Example } from '../example.ts'
import { WeekBoxes } from './week-boxes.tsx'

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export const examples: Example[] = [
  {
    name: 'activity and rest',
    node: (
      <WeekBoxes
        name="week"
        legend="My week"
        hint="A word or two in a box is plenty. Leave any box empty."
        note="Only you can read this. Nobody is watching this live."
        days={days}
        rows={[
          { value: 'morning', label: 'Morning' },
          { value: 'afternoon', label: 'Afternoon' },
          { value: 'evening', label: 'Evening' },
        ]}
        values={{ morning: ['Short walk', '', 'Rest'] }}
      />
    ),
  },
]
