import type { Example } from '../example.ts'
import { BackLink } from './back-link.tsx'

export const examples: Example[] = [
  { name: 'to the page above', node: <BackLink href="/library">All parts of the library</BackLink> },
]
