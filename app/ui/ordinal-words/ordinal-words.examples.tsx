import type { Example } from '../example.ts'
import { OrdinalWords } from './ordinal-words.tsx'

const week = [
  { value: 'very-hard', label: 'Very hard' },
  { value: 'hard', label: 'Hard' },
  { value: 'mixed', label: 'Mixed' },
  { value: 'good', label: 'Good' },
  { value: 'very-good', label: 'Very good' },
]

export const examples: Example[] = [
  {
    name: 'chosen',
    node: <OrdinalWords name="week" legend="How was life this week?" value="mixed" options={week} />,
  },
  {
    name: 'may be skipped',
    node: (
      <OrdinalWords
        name="sleep"
        legend="Sleep"
        optionalLabel="(if you like)"
        hint="Most nights, not the worst one."
        value=""
        options={[
          { value: 'poor', label: 'Poor' },
          { value: 'broken', label: 'Broken' },
          { value: 'fair', label: 'Fair' },
          { value: 'restful', label: 'Restful' },
          { value: '', label: 'Skip this' },
        ]}
      />
    ),
  },
  {
    name: 'with an error',
    node: (
      <OrdinalWords
        name="life"
        legend="How was life this week?"
        error="Choose the word that fits best"
        options={week}
      />
    ),
  },
]
