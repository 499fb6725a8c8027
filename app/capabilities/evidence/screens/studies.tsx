import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { EvidencePage } from '../../../workspaces/evidence/shell.tsx'
import type { Review, StudyFilter } from '../contract.ts'
import { EvidenceTabs } from '../parts/evidence-tabs.tsx'
import { StudyDetails } from '../parts/study-details.tsx'
import { StudyFilterForm } from '../parts/study-filter.tsx'
import { studiesFor } from '../rules.ts'

type Props = { page: PageContext; origin: string; review: Review; filter: StudyFilter }

export function StudiesScreen({ page, origin, review, filter }: Props) {
  const t = textOf(page.language)
  const shown = studiesFor(review.studies, filter)
  return (
    <EvidencePage
      page={page}
      title={t('evidence.studies')}
      description={t('evidence.describeStudies')}
      canonical={`${origin}/evidence/studies`}
    >
      <Heading level={1}>{t('evidence.studies')}</Heading>
      <EvidenceTabs current="/evidence/studies" />
      <StudyFilterForm review={review} filter={filter} />
      <p>{t('evidence.studiesIntro', { count: shown.length, all: review.studies.length })}</p>
      {shown.length === 0 && (
        <EmptyState heading={t('evidence.none')}>
          <p>{t('evidence.noneBody')}</p>
        </EmptyState>
      )}
      <Stack>
        {shown.map((study) => (
          <Card key={study.id} heading={`${study.firstAuthor} ${study.year}`}>
            <StudyDetails study={study} review={review} />
          </Card>
        ))}
      </Stack>
    </EvidencePage>
  )
}
