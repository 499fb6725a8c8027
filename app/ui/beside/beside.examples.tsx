import type { Example } from '../example.ts'
import { LinkMap } from '../link-map/link-map.tsx'
import { Beside } from './beside.tsx'

export const examples: Example[] = [
  {
    name: 'a picture and its words',
    node: (
      <Beside
        picture={
          <LinkMap
            label="From sleep to work"
            areas={[
              { name: 'sleep', label: 'Sleep' },
              { name: 'work', label: 'Work' },
            ]}
            links={[{ from: 'sleep', to: 'work' }]}
            size={{ width: 300, height: 240, rx: 80, ry: 80 }}
          />
        }
      >
        <p>From sleep to work: after a bad night I am slow.</p>
      </Beside>
    ),
  },
]
