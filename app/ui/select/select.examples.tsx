import type { Example } from '../example.ts'
import { Select } from './select.tsx'

const areas = [
  { value: '', label: 'Choose' },
  { value: 'sleep', label: 'Sleep' },
  { value: 'mood', label: 'Thoughts and feelings' },
  { value: 'people', label: 'People' },
]

export const examples: Example[] = [
  { name: 'chosen', node: <Select name="area" label="This" options={areas} value="mood" /> },
  {
    name: 'with an error',
    node: <Select name="other" label="And this" options={areas} error="Choose the other end too" />,
  },
  {
    name: 'in pairs',
    node: (
      <ol class="pairs">
        <li>
          <Select name="from-1" label="This" options={areas} value="sleep" />
          <Select name="to-1" label="Goes with this" options={areas} value="mood" />
        </li>
        <li>
          <Select name="from-2" label="This" options={areas} />
          <Select name="to-2" label="Goes with this" options={areas} />
        </li>
      </ol>
    ),
  },
]
