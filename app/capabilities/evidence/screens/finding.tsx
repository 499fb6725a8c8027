import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { EvidencePage } from '../../../workspaces/evidence/shell.tsx'
import type { Finding, Review } from '../contract.ts'
import { cautionsOf, listIsUnusable } from '../notes.rules.ts'
import { EvidenceTabs } from '../parts/evidence-tabs.tsx'
import { cautionText, confidenceText, findingText } from '../parts/finding-text.ts'

type Props = { page: PageContext; origin: string; finding: Finding; review: Review }

export function FindingScreen({ page, origin, finding, review }: Props) {
  const t = textOf(page.language)
  const cautions = cautionsOf(finding, review)
  return (
    <EvidencePage
      page={page}
      title={finding.heading}
      description={t('evidence.describeFinding', { finding: finding.heading })}
      canonical={`${origin}/evidence/findings/${finding.id}`}
    >
      <Heading level={1}>{finding.heading}</Heading>
      <EvidenceTabs current="/evidence" />
      <p>{findingText(t, finding.id)}</p>
      <SummaryList
        rows={[
          { key: t('evidence.confidence'), value: confidenceText(t, finding) },
          { key: t('evidence.supports'), value: finding.studiesStated },
          {
            key: t('evidence.appraisal'),
            value: t('evidence.appraised', {
              key: finding.keyStated,
              satisfactory: finding.satisfactoryStated,
            }),
          },
          { key: t('evidence.relevance'), value: t('evidence.relevanceIs', finding.relevance) },
          { key: t('evidence.ideas'), value: finding.concepts },
        ]}
      />
      {cautions.length === 0 ? (
        <p>{t('evidence.agrees')}</p>
      ) : (
        <Notification heading={t('evidence.knowTitle')}>
          {cautions.map((caution) => (
            <p key={caution.kind}>{cautionText(t, caution, finding, review)}</p>
          ))}
        </Notification>
      )}
      {!listIsUnusable(finding, review.findings) && (
        <Button kind="secondary" href={`/evidence/studies?finding=${finding.id}`}>
          {t('evidence.seeStudies')}
        </Button>
      )}
    </EvidencePage>
  )
}
