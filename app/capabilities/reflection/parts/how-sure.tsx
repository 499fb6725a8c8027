import type { Token } from 'marked'
import { useText } from '../../../language/text.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Markdown } from '../../../ui/markdown/markdown.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import type { Finding, Reason, Review } from '../../evidence/contract.ts'

type Props = { finding: Finding; review: Review; about: Reason | undefined; words: Token[] }

/** The review's confidence and where its figures do not agree: every figure comes from its table. */
export function HowSure({ finding, review, about, words }: Props) {
  const t = useText()
  const warnings = about?.warnings ?? []
  return (
    <>
      <Heading level={2}>{t('reflection.sure')}</Heading>
      <SummaryList
        rows={[
          { key: t('evidence.confidence'), value: about?.confidence },
          { key: t('evidence.supports'), value: t('reflection.ofAll', counts(finding, review)) },
          { key: t('evidence.relevance'), value: t('evidence.relevanceIs', finding.relevance) },
        ]}
      />
      <Markdown tokens={words} />
      <p class="hint no-print">{t('reflection.sureNote', { studies: review.studies.length })}</p>
      {warnings.length === 0 ? (
        <p>{t('reflection.agrees')}</p>
      ) : (
        <>
          <p class="legend">{t('reflection.careful')}</p>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const counts = ({ studiesStated: stated }: Finding, { studies }: Review) => ({ stated, all: studies.length })
