import type { Example } from '../example.ts'
import { DotStrip } from './dot-strip.tsx'

export const examples: Example[] = [
  {
    name: 'three weeks',
    node: (
      <DotStrip
        caption="Where I stood"
        ends={['At a distance', 'Close']}
        weekHead="Week"
        places={['Close to “At a distance”', 'Between the two', 'Close to “Close”']}
        lines={[
          { week: '16 November 2026', places: [true, false, false] },
          { week: '2 November 2026', places: [false, true, true] },
          { week: '19 October 2026', places: [false, false, true] },
        ]}
      />
    ),
  },
]
