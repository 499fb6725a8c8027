import { useLanguage, useText } from '../../../language/text.tsx'
import { dayInWords } from '../../../platform/pure/days.ts'
import { Details } from '../../../ui/details/details.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import type { Work } from '../contract.ts'

/** What a work found, in our own words; its figures as they were seen; and how much of it was seen. */
export function WorkDetails({ work }: { work: Work }) {
  const t = useText()
  const { tag } = useLanguage()
  const { kind, identifier, address, facts, found, seen, openedOn } = work
  const opened = openedOn && t('evidence.openedOn', { date: dayInWords(new Date(openedOn), tag) })
  return (
    <>
      <p>{found}</p>
      {facts.length > 0 && (
        <Details summary={t('evidence.figures')}>
          <ul>
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </Details>
      )}
      <SummaryList
        rows={[
          { key: t('evidence.kind'), value: kind },
          { key: t('evidence.identifier'), value: address ? <a href={address}>{identifier}</a> : identifier },
          { key: t('evidence.seen'), value: [seen, opened].filter(Boolean).join('. ') },
        ]}
      />
    </>
  )
}
