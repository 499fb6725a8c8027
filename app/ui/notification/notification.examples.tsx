import type { Example } from '../example.ts'
import { Notification } from './notification.tsx'

export const examples: Example[] = [
  {
    name: 'something worked',
    node: (
      <Notification kind="success" heading="Your check-in is saved">
        <p>Only you can see it. See you next week, or whenever suits.</p>
      </Notification>
    ),
  },
  {
    name: 'something to know',
    node: (
      <Notification heading="You see part of the picture" id="part">
        <p>Sam has shared two sections with you. There may be more that is not shared.</p>
      </Notification>
    ),
  },
  {
    name: 'something to look at',
    node: (
      <Notification kind="warning" heading="You are offline">
        <p>Your words are kept on this device and will be sent when you are back online.</p>
      </Notification>
    ),
  },
]
