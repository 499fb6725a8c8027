import { Button } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { Heading } from '../heading/heading.tsx'
import { SheetFoot, SheetHead } from './sheet-head.tsx'

export const examples: Example[] = [
  {
    name: 'a name and what can be done',
    node: (
      <SheetHead
        acts={
          <>
            <Button>Mark as reviewed</Button>
            <Button kind="quiet" href="#print">
              One page to print
            </Button>
          </>
        }
      >
        <Heading level={1} caption="Shared with you until 3 December 2026">
          Sam Okafor
        </Heading>
      </SheetHead>
    ),
  },
  {
    name: 'what can be done, after what is read on a phone',
    node: (
      <SheetFoot acts={<Button>Mark as reviewed</Button>} strip={<a href="#next">Next: Maria Lindqvist</a>} />
    ),
  },
]
