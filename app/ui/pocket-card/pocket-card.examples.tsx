import type { Example } from '../example.ts'
import { PocketCard } from './pocket-card.tsx'

export const examples: Example[] = [
  {
    name: 'a card',
    node: (
      <PocketCard heading="My card" foot={<p>Until 3 March 2027</p>}>
        <p>Please speak slowly, and call my sister.</p>
      </PocketCard>
    ),
  },
]
