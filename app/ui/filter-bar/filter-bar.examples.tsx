import { Button } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { Select } from '../select/select.tsx'
import { FilterBar } from './filter-bar.tsx'

export const examples: Example[] = [
  {
    name: 'one choice',
    node: (
      <FilterBar action="#">
        <Select
          name="reason"
          label="Why now"
          options={[
            { value: '', label: 'Any reason' },
            { value: 'newly-shared', label: 'Newly shared' },
          ]}
        />
        <Button type="submit" kind="secondary">
          Show these
        </Button>
      </FilterBar>
    ),
  },
]
