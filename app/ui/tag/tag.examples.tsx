import type { Example } from '../example.ts'
import { Tag } from './tag.tsx'

export const examples: Example[] = [
  { name: 'a state', node: <Tag>Private</Tag> },
  { name: 'something new', node: <Tag kind="accent">Newly shared</Tag> },
  { name: 'something past', node: <Tag kind="quiet">Ended 3 May</Tag> },
]
