import type { Example } from '../example.ts'
import { CareCard } from './care-card.tsx'

export const examples: Example[] = [
  {
    name: 'now',
    node: (
      <CareCard kind="emergency" heading="Call 999 if a life is in danger">
        <p>Tell them where you are. Stay on the line if you can.</p>
        <p>
          <a href="tel:999">Call 999</a>
        </p>
      </CareCard>
    ),
  },
  {
    name: 'today',
    node: (
      <CareCard kind="urgent" heading="Ask for help today if something is new or different">
        <ul>
          <li>you feel feverish or unwell, with back pain</li>
          <li>weakness in a leg or arm is getting worse</li>
        </ul>
        <p>
          <a href="/help-now">See who to call</a>
        </p>
      </CareCard>
    ),
  },
  {
    name: 'when there is time',
    node: (
      <CareCard kind="routine" heading="Bring it to your next visit">
        <p>You can put up to three questions on your list. The rest are kept for later.</p>
      </CareCard>
    ),
  },
]
