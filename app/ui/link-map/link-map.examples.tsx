import type { Example } from '../example.ts'
import { LinkMap } from './link-map.tsx'

export const examples: Example[] = [
  {
    name: 'three areas, two links',
    node: (
      <LinkMap
        label="Sleep goes with thoughts and feelings. Sleep goes with activity."
        width={360}
        height={300}
        spots={[
          { name: 'sleep', lines: ['Sleep'], x: 180, y: 40 },
          { name: 'mood', lines: ['Thoughts and', 'feelings'], x: 290, y: 220 },
          { name: 'activity', lines: ['Activity'], x: 70, y: 220 },
        ]}
        lines={[
          { x1: 180, y1: 40, x2: 290, y2: 220 },
          { x1: 180, y1: 40, x2: 70, y2: 220 },
        ]}
      />
    ),
  },
]
