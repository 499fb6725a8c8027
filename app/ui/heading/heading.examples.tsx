import type { Example } from '../example.ts'
import { Heading } from './heading.tsx'

export const examples: Example[] = [
  {
    name: 'a page, with a caption',
    node: (
      <Heading level={1} caption="Step 2 of 3">
        Who sees what you write
      </Heading>
    ),
  },
  { name: 'a part of a page', node: <Heading level={2}>What matters to me</Heading> },
  { name: 'a smaller part', node: <Heading level={3}>Things that helped before</Heading> },
]
