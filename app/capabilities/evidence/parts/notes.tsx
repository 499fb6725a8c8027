import { type Text, useText } from '../../../language/text.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import type { Review } from '../contract.ts'
import { cautionsOf, type Note, notesOf } from '../notes.rules.ts'
import { cautionText, headingOf } from './finding-text.ts'

/** Where the figures of the paper do not agree: worked out from its table, none written by hand. */
export function Notes({ review }: { review: Review }) {
  const t = useText()
  const counts = review.findings.flatMap((finding) =>
    cautionsOf(finding, review)
      .filter(({ kind }) => kind !== 'list-of-another')
      .map((caution) => `${finding.heading}. ${cautionText(t, caution, finding, review)}`),
  )
  return (
    <>
      <Heading level={2} id="notes">
        {t('evidence.notesTitle')}
      </Heading>
      <p>{t('evidence.notesIntro')}</p>
      <SummaryList
        rows={[
          ...notesOf(review).map((note) => noteRow(t, note, review)),
          {
            key: t('evidence.noteCounts'),
            value: (
              <ul>
                {counts.map((said) => (
                  <li key={said}>{said}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </>
  )
}

function noteRow(t: Text, note: Note, review: Review): { key: string; value: string } {
  switch (note.kind) {
    case 'countries':
      return { key: t('evidence.noteCountries'), value: t('evidence.noteCountriesBody', note) }
    case 'participants':
      return { key: t('evidence.noteParticipants'), value: t('evidence.noteParticipantsBody', note) }
    case 'concepts':
      return { key: t('evidence.noteConcepts'), value: t('evidence.noteConceptsBody', note) }
    case 'same-list': {
      const [one = '', other = ''] = note.findings.map((id) => headingOf(review, id))
      return { key: t('evidence.noteSameList'), value: t('evidence.noteSameListBody', { one, other }) }
    }
  }
}
