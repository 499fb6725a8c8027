import type { Example } from '../example.ts'
import { Radios } from './radios.tsx'

export const examples: Example[] = [
  {
    name: 'one question as the page',
    node: (
      <Radios
        name="until"
        legend="How long may Maya see this?"
        legendAsHeading
        hint="You can stop sharing at any time."
        value="3"
        options={[
          { value: '1', label: 'One month' },
          { value: '3', label: 'Three months', hint: 'Until your next visit, and a little after' },
          { value: '12', label: 'One year' },
        ]}
      />
    ),
  },
  {
    name: 'in a row',
    node: (
      <Radios
        name="alone"
        legend="Are you filling this in yourself?"
        inline
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'helped', label: 'Someone is helping me' },
        ]}
      />
    ),
  },
  {
    name: 'with an error',
    node: (
      <Radios
        name="contact"
        legend="How would you like us to reach you?"
        error="Choose one, or choose “Please do not”"
        options={[
          { value: 'email', label: 'Email' },
          { value: 'letter', label: 'Letter' },
          { value: 'none', label: 'Please do not' },
        ]}
      />
    ),
  },
]
