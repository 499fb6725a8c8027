import type { Example } from '../example.ts'
import { SummaryList } from './summary-list.tsx'

export const examples: Example[] = [
  {
    name: 'questions and short answers',
    node: (
      <SummaryList
        longKeys
        rows={[
          {
            key: 'How much did the weather get in the way of the garden this week?',
            value: 'Hardly at all',
            actions: [{ href: '/garden', label: 'Change', hidden: 'what you said of the weather' }],
          },
        ]}
      />
    ),
  },
  {
    name: 'what will be shared',
    node: (
      <SummaryList
        rows={[
          {
            key: 'With',
            value: 'Maya Okafor, physiotherapist',
            actions: [{ href: '/share/who', label: 'Change', hidden: 'who you share with' }],
          },
          {
            key: 'What',
            value: (
              <>
                <p>My story</p>
                <p>What matters to me</p>
              </>
            ),
            actions: [{ href: '/share/what', label: 'Change', hidden: 'what you share' }],
          },
          { key: 'Until', value: '30 June 2027' },
          { key: 'Seen by', value: 'No one has read this yet' },
        ]}
      />
    ),
  },
]
