import type { Example } from '../example.ts'
import { Quote } from '../person-words/person-words.tsx'
import { SummaryList } from '../summary-list/summary-list.tsx'
import { PrintCode, PrintPage } from './print-page.tsx'

export const examples: Example[] = [
  {
    name: 'an invitation letter',
    node: (
      <PrintPage title="Your invitation" footer="Riverside Pain Service. Printed on 21 November 2026.">
        <p>Dear Sam,</p>
        <p>Maya Okafor has invited you to Concord. You can use it while you wait, at your own pace.</p>
        <PrintCode>K7QM4 TWXHN</PrintCode>
        <SummaryList
          rows={[
            { key: 'Go to', value: 'concord.example/join' },
            { key: 'Use it by', value: '5 December 2026' },
          ]}
        />
        <h2 class="heading heading-2">If you would rather use paper</h2>
        <p>Write below, bring it with you, and we will type it in for you to check.</p>
        <Quote>What I want my team to know:</Quote>
      </PrintPage>
    ),
  },
  {
    name: 'a letter of one’s own',
    node: (
      <PrintPage title="Letter to an employer" titleHidden>
        <p>Dear Mr Hart,</p>
        <p>I would like to ask for a stool behind the counter.</p>
      </PrintPage>
    ),
  },
]
