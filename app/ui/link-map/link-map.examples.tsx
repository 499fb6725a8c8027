import type { Example } from '../example.ts'
import { LinkMap } from './link-map.tsx'

const areas = [
  { name: 'sleep', label: 'Sleep' },
  { name: 'mood', label: 'Thoughts and feelings' },
  { name: 'activity', label: 'Activity' },
]
const size = { width: 360, height: 300, rx: 118, ry: 110 }

export const examples: Example[] = [
  {
    name: 'three areas, two links',
    node: (
      <LinkMap
        label="Sleep goes with thoughts and feelings. Sleep goes with activity."
        areas={areas}
        links={[
          { from: 'sleep', to: 'mood' },
          { from: 'sleep', to: 'activity' },
        ]}
        size={size}
      />
    ),
  },
  {
    name: 'one way, with numbers, and an area without words',
    node: (
      <LinkMap
        label="1: from sleep to activity. 2: from activity to sleep."
        areas={[...areas.slice(0, 2), { name: 'activity', label: 'Activity', empty: true }]}
        links={[
          { from: 'sleep', to: 'activity' },
          { from: 'activity', to: 'sleep' },
        ]}
        size={size}
        numbered
      />
    ),
  },
]
