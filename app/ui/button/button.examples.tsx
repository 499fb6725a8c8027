import type { Example } from '../example.ts'
import { Button } from './button.tsx'

export const examples: Example[] = [
  { name: 'the main act of a page', node: <Button>Save my check-in</Button> },
  { name: 'a second way', node: <Button kind="secondary">Save and finish later</Button> },
  {
    name: 'a way out',
    node: (
      <Button kind="quiet" href="/today">
        Not now
      </Button>
    ),
  },
  {
    name: 'an act that ends something',
    node: (
      <Button kind="warning" name="act" value="end" id="end">
        Stop sharing with Maya Okafor
      </Button>
    ),
  },
  { name: 'as wide as its place', node: <Button wide>I’m ready to start</Button> },
  { name: 'resting', node: <Button disabled>Saving</Button> },
]
