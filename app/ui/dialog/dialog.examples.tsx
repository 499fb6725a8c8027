import { Button } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { Dialog } from './dialog.tsx'

export const examples: Example[] = [
  {
    name: 'open',
    node: (
      <Dialog id="stop-sharing" heading="Stop sharing with Maya?" closeLabel="Keep sharing" open>
        <p>Maya will not be able to open your pages from now on. What she has read, she may remember.</p>
        <form method="post" action="/sharing/maya/end">
          <Button kind="warning">Stop sharing</Button>
        </form>
      </Dialog>
    ),
  },
  {
    name: 'opened by a link',
    node: (
      <>
        <p>
          <a href="#about-codes">What is a code?</a>
        </p>
        <Dialog id="about-codes" heading="About codes" closeLabel="Close">
          <p>Your service gives you a code once, on a letter or by email.</p>
        </Dialog>
      </>
    ),
  },
]
