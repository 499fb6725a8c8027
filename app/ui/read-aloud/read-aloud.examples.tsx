import type { Example } from '../example.ts'
import { ReadAloud } from './read-aloud.tsx'

export const examples: Example[] = [
  {
    name: 'above a text',
    node: (
      <>
        <ReadAloud
          of="a-text"
          labels={{
            group: 'Read this page aloud',
            read: 'Read aloud',
            pause: 'Pause',
            carryOn: 'Carry on',
            stop: 'Stop',
            speed: 'Speed',
            slower: 'Slower',
            usual: 'Usual',
            faster: 'Faster',
            noVoice: 'This device has no voice that can read here.',
            stopped: 'The voice stopped. You can start it again.',
          }}
        />
        <div id="a-text">
          <p>A flare-up is not your fault. What you learned still counts.</p>
        </div>
      </>
    ),
  },
]
