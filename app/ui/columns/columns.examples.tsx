import type { Example } from '../example.ts'
import { Heading } from '../heading/heading.tsx'
import { Quote } from '../person-words/person-words.tsx'
import { Columns } from './columns.tsx'

export const examples: Example[] = [
  {
    name: 'three short sections',
    node: (
      <Columns>
        <section>
          <Heading level={2}>What matters</Heading>
          <Quote attribution="3 December 2026">A day at the seaside with the boys.</Quote>
        </section>
        <section>
          <Heading level={2}>Next visit</Heading>
          <ol>
            <li>I can’t sit through a shift.</li>
            <li>The new chair.</li>
          </ol>
        </section>
        <section>
          <Heading level={2}>Last visit</Heading>
          <p>Nothing was decided.</p>
        </section>
      </Columns>
    ),
  },
]
