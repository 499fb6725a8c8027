import type { Example } from '../example.ts'
import { LinkList } from './link-list.tsx'

const items = [
  { href: '/one', title: 'Pause and calm', hint: 'Small ways to settle body and mind.' },
  {
    href: '/two',
    title: 'Flare-ups and setbacks',
    hint: 'A plan for hard days.',
    note: '4 cards, 3 exercises',
  },
]

export const examples: Example[] = [
  { name: 'places to go', node: <LinkList items={items} /> },
  { name: 'in order', node: <LinkList items={items} ordered /> },
  { name: 'under another', node: <LinkList items={items} under /> },
]
