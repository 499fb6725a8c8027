import type { Example } from '../example.ts'
import { BodyFigure, BodyPicker } from './body-figure.tsx'

const words = { front: 'Front', back: 'Back', left: 'Your left', right: 'Your right' }

export const examples: Example[] = [
  {
    name: 'three places that hurt',
    node: (
      <BodyFigure
        words={words}
        marked={['lower-back', 'hip-l', 'shin-calf-l']}
        label="Lower back, hip (your left), lower leg (your left)"
      />
    ),
  },
  { name: 'nothing marked', node: <BodyFigure words={words} marked={[]} label="Nothing is marked" /> },
  { name: 'to be tapped', node: <BodyPicker words={words} /> },
]
