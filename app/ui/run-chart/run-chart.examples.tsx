import type { Example } from '../example.ts'
import { RunChart } from './run-chart.tsx'

const week = (day: number, level: number) => ({ at: new Date(Date.UTC(2026, 9, day)), level })

export const examples: Example[] = [
  {
    name: 'six weeks with a gap',
    node: (
      <RunChart
        label="Life in each week, from 1 October to 12 November 2026"
        levels={['Good', 'Quite good', 'Mixed', 'Hard', 'Very hard']}
        points={[week(1, 2), week(8, 3), week(15, 2), week(29, 1), week(36, 1), week(43, 2)]}
        ends={['1 Oct 2026', '12 Nov 2026']}
      />
    ),
  },
  {
    name: 'scores, with what was said of two days, a stretch that is too small to tell, and one open',
    node: (
      <RunChart
        label="Five scores, from 1 October to 12 November 2026"
        levels={['0, least', '2', '4', '6', '8', '10, most']}
        points={[
          { ...week(1, 2.5), joined: false },
          { ...week(8, 3.1), joined: true },
          { ...week(15, 2.8), joined: true, open: true },
          { ...week(36, 1.9), joined: false },
          { ...week(43, 2.2), joined: true },
        ]}
        middle={2.5}
        band={[2, 3]}
        marks={[
          { at: week(8, 0).at, label: '1' },
          { at: week(25, 0).at, label: '2' },
        ]}
        ends={['1 Oct 2026', '12 Nov 2026']}
      />
    ),
  },
]
