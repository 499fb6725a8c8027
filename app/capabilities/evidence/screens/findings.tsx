import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Card } from '../../../ui/card/card.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { EvidencePage } from '../../../workspaces/evidence/shell.tsx'
import type { Review } from '../contract.ts'
import { cautionsOf } from '../notes.rules.ts'
import { EvidenceTabs } from '../parts/evidence-tabs.tsx'
import { confidenceText, findingText } from '../parts/finding-text.ts'
import { Notes } from '../parts/notes.tsx'

export function FindingsScreen({
  page,
  origin,
  review,
}: {
  page: PageContext
  origin: string
  review: Review
}) {
  const t = textOf(page.language)
  const { claims, findings, source, studies } = review
  const participants = claims.participants.replace(/^o/, 'O')
  return (
    <EvidencePage
      page={page}
      title={t('evidence.pageTitle')}
      description={t('evidence.describeFindings')}
      canonical={`${origin}/evidence`}
    >
      <Heading level={1}>{t('evidence.pageTitle')}</Heading>
      <EvidenceTabs current="/evidence" />
      <p>{t('evidence.intro', { studies: studies.length, participants })}</p>
      <p>{t('evidence.howToRead')}</p>
      <Stack>
        {findings.map((finding) => (
          <Card
            key={finding.id}
            heading={`${finding.number}. ${finding.heading}`}
            href={`/evidence/findings/${finding.id}`}
          >
            <p>{findingText(t, finding.id)}</p>
            <p>
              <Tag>{t('evidence.confidenceIs', { confidence: confidenceText(t, finding) })}</Tag>{' '}
              <Tag kind="quiet">{t('evidence.supportedBy', { count: finding.studiesStated })}</Tag>{' '}
              {cautionsOf(finding, review).length > 0 && <Tag kind="accent">{t('evidence.know')}</Tag>}
            </p>
          </Card>
        ))}
      </Stack>
      <p>{t('evidence.ownWords')}</p>
      <Notes review={review} />
      <Heading level={2}>{t('evidence.cite')}</Heading>
      <p>
        {source.citation}. doi:{source.doi}
      </p>
      <p>{t('evidence.licence', { licence: source.licence })}</p>
    </EvidencePage>
  )
}
