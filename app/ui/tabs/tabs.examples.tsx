import type { Example } from '../example.ts'
import { Tabs } from './tabs.tsx'

export const examples: Example[] = [
  {
    name: 'two lists of one thing',
    node: (
      <Tabs
        label="Sharing"
        items={[
          { href: '/sharing', label: 'Shared now', current: true },
          { href: '/sharing/ended', label: 'Ended' },
          { href: '/sharing/opened', label: 'Who opened what' },
        ]}
      />
    ),
  },
]
