import type { Example } from '../example.ts'
import { Details } from './details.tsx'

export const examples: Example[] = [
  {
    name: 'folded',
    node: (
      <Details summary="Why do you ask for my email?">
        <p>So that you can get back in. We write to you only about your account.</p>
      </Details>
    ),
  },
]
