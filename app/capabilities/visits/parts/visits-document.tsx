import { useLanguage, useText } from '../../../language/text.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import type { Seat } from '../seat.contract.ts'
import type { WholeVisit } from '../whole.contract.ts'
import { SummaryBody } from './summary-body.tsx'
import { whenWords } from './texts.ts'

/** Visits to be read, one after the other, by somebody who can only look. */
export function VisitsDocument({ visits, person }: { visits: WholeVisit[]; person: Person }) {
  const t = useText()
  const { tag } = useLanguage()
  const actor = { personId: person.id, membershipId: undefined, base: '', at: new Date(0) }
  const seat: Seat = { side: 'professional', actor, name: person.name, held: [] }
  return (
    <>
      {visits.map((whole) => (
        <section key={whole.visit.id}>
          <Heading level={3}>{whenWords(t, whole.visit, tag)}</Heading>
          {whole.visit.calledOffAt && <p>{t('visits.isCalledOff')}</p>}
          <SummaryBody whole={whole} seat={seat} level={3} />
        </section>
      ))}
    </>
  )
}

type Person = { id: string; name: string }
