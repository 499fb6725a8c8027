import type { Example } from '../example.ts'
import { SkipLink } from './skip-link.tsx'

export const examples: Example[] = [
  { name: 'first thing on a page', node: <SkipLink href="#main">Skip to the page</SkipLink> },
]
