import { useText } from '../../../language/text.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import type { Seat } from '../seat.contract.ts'
import type { WholeVisit } from '../whole.contract.ts'
import { Parked, Topics } from './topics.tsx'
import { VisitDetails } from './visit-details.tsx'
import { Written } from './written.tsx'

/** A visit to read on paper: what was talked about, what was decided, and what was written down. */
export function SummaryBody({ whole, seat, level = 2 }: { whole: WholeVisit; seat: Seat; level?: 2 | 3 }) {
  const t = useText()
  const { visit, entries, names } = whole
  const written = entries.some(({ kind }) => kind !== 'topic')
  const parked = entries.some((entry) => entry.kind === 'topic' && entry.parked)
  return (
    <>
      <VisitDetails visit={visit} />
      <Heading level={level}>{t('visits.agenda')}</Heading>
      <Topics entries={entries} names={names} seat={seat} />
      {parked && (
        <section>
          <Heading level={3}>{t('visits.parked')}</Heading>
          <Parked entries={entries} names={names} seat={seat} />
        </section>
      )}
      <Heading level={level}>{t('visits.together')}</Heading>
      {!written && <p>{t('visits.printNoWords')}</p>}
      <Written whole={whole} seat={seat} newKey={() => ''} plain />
    </>
  )
}
