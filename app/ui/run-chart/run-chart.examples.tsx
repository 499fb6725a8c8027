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
]
