import type { Example } from '../example.ts'
import { Prose } from './prose.tsx'

export const examples: Example[] = [
  {
    name: 'a welcome page',
    node: (
      <Prose>
        <h2>Your pain is real</h2>
        <p>
          Pain is always real. A scan that looks normal does not change that. You will not be asked to prove
          anything here.
        </p>
        <p>Concord can help with:</p>
        <ul>
          <li>saying things once, in your own words</li>
          <li>small steps towards what matters to you</li>
          <li>hard days, with a plan you made on an easier one</li>
        </ul>
        <h3>Who sees what</h3>
        <p>
          Everything is private until you share it. <a href="/welcome/2">See how sharing works</a>.
        </p>
      </Prose>
    ),
  },
]
