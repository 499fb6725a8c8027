import { Button } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { Heading } from '../heading/heading.tsx'
import { SheetHead } from './sheet-head.tsx'

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
]
