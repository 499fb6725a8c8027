import type { Example } from '../example.ts'
import { TextArea } from './text-area.tsx'

const always = {
  nobodyWatches: 'Nobody is watching this live.',
  helpHref: '/help-now',
  helpLabel: 'Help now',
}

export const examples: Example[] = [
  {
    name: 'private to the person',
    node: (
      <TextArea
        name="story"
        label="What I want my team to know"
        hint="Your own words. A few lines are plenty, and you can come back."
        value="I used to be up at six to feed the hens. Now mornings are slow, and that is what I miss most."
        whoReads="Only you read this, until you choose to share it."
        maxLength={4000}
        {...always}
      />
    ),
  },
  {
    name: 'shared, with an error',
    node: (
      <TextArea
        name="note"
        label="Anything to add?"
        rows={3}
        error="Make this shorter: 500 letters or fewer. It has 612 now."
        whoReads="Maya Okafor, physiotherapist, can read this until 30 June."
        {...always}
      />
    ),
  },
  {
    name: 'one of many on a page',
    node: (
      <TextArea
        name="sleep"
        label="Sleep and energy"
        rows={3}
        compact
        whoReads="Only you can read this."
        {...always}
      />
    ),
  },
]
