import type { Example } from '../example.ts'
import { Checkbox, Checkboxes } from './checkboxes.tsx'

export const examples: Example[] = [
  {
    name: 'sections to share',
    node: (
      <Checkboxes
        name="sections"
        legend="What would you like to share?"
        hint="Nothing is shared unless you tick it."
        values={['story']}
        options={[
          { value: 'story', label: 'My story', hint: 'What I want my team to know' },
          { value: 'matters', label: 'What matters to me' },
          { value: 'check-ins', label: 'Check-ins', hint: 'From today on, not before' },
        ]}
      />
    ),
  },
  {
    name: 'with an error',
    node: (
      <Checkboxes
        name="parts"
        legend="Which parts?"
        error="Tick at least one part to share"
        options={[
          { value: 'sleep', label: 'Sleep' },
          { value: 'mood', label: 'Mood' },
        ]}
      />
    ),
  },
  {
    name: 'a single one',
    node: (
      <Checkbox
        name="notice"
        label="I have read the privacy notice"
        hint="Version 1, two minutes to read"
        checked
      />
    ),
  },
  {
    name: 'a single one with an error',
    node: (
      <Checkbox
        name="adult"
        label="I am 18 or older"
        error="Concord is for adults. Tick if you are 18 or older."
      />
    ),
  },
]
