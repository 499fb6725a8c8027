import type { Example } from '../example.ts'
import { EmptyState } from './empty-state.tsx'

export const examples: Example[] = [
  {
    name: 'with a first step',
    node: (
      <EmptyState
        heading="Nothing is shared yet"
        action={{ href: '/sharing/new', label: 'Choose what to share' }}
      >
        <p>Everything you write is private. You decide who may see it, and for how long.</p>
      </EmptyState>
    ),
  },
  {
    name: 'nothing to do',
    node: (
      <EmptyState heading="No one has shared with you yet">
        <p>People appear here when they choose to share with you or your team.</p>
      </EmptyState>
    ),
  },
]
