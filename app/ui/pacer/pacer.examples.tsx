import type { Example } from '../example.ts'
import { Pacer, StepPlayer } from './pacer.tsx'

const labels = {
  start: 'Start',
  pause: 'Pause',
  carryOn: 'Carry on',
  stop: 'Stop',
  remaining: 'Time left:',
  done: 'That is all. Well done for stopping by.',
}

export const examples: Example[] = [
  {
    name: 'a breath, before a script has made it work',
    node: (
      <>
        <p>Breathe in for 4, and out for 6.</p>
        <Pacer
          label="Breathe along"
          labels={labels}
          breath={{ in: 4, out: 6, total: 120 }}
          words={{ in: 'Breathe in', out: 'Breathe out', ready: 'Ready when you are' }}
        />
      </>
    ),
  },
  {
    name: 'steps',
    node: (
      <StepPlayer
        label="Follow along"
        labels={{ ...labels, previous: 'Step before', next: 'Next step' }}
        steps={[
          { say: 'Let your shoulders drop.', seconds: 10, howLong: '(10 seconds)' },
          { say: 'Notice your feet.', seconds: 20, howLong: '(20 seconds)' },
        ]}
      />
    ),
  },
]
