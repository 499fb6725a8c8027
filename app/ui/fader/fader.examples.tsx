import type { Example } from '../example.ts'
import { Fader } from './fader.tsx'

export const examples: Example[] = [
  {
    name: 'not set',
    node: (
      <Fader
        name="stood"
        legend="Where I stood"
        ends={['At a distance', 'Close']}
        places={[
          { value: 'far', label: 'Close to “At a distance”' },
          { value: 'nearer-far', label: 'Nearer to “At a distance”' },
          { value: 'between', label: 'Between the two' },
          { value: 'nearer-near', label: 'Nearer to “Close”' },
          { value: 'near', label: 'Close to “Close”' },
        ]}
        unset="Not set"
        aside={{ value: 'not-this-time', label: 'Not this time' }}
        takeBack={{ label: 'Take it back', hidden: 'Where I stood: take it back' }}
      />
    ),
  },
]
