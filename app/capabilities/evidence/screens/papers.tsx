import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { EvidencePage } from '../../../workspaces/evidence/shell.tsx'
import type { Paper, Review } from '../contract.ts'
import { EvidenceTabs } from '../parts/evidence-tabs.tsx'
import { paperText } from '../parts/finding-text.ts'
import { PaperDetails } from '../parts/paper-details.tsx'

type Props = { page: PageContext; origin: string; papers: Paper[]; review: Review }

/** Each paper under a heading that its address can name: /evidence/papers#varsi2021. */
export function PapersScreen({ page, origin, papers, review }: Props) {
  const t = textOf(page.language)
  return (
    <EvidencePage
      page={page}
      title={t('evidence.papers')}
      description={t('evidence.describePapers')}
      canonical={`${origin}/evidence/papers`}
    >
      <Heading level={1}>{t('evidence.papers')}</Heading>
      <EvidenceTabs current="/evidence/papers" />
      <p>{t('evidence.papersIntro')}</p>
      <Stack gap="l">
        {papers.map((paper) => (
          <section key={paper.id} aria-labelledby={paper.id}>
            <Heading level={2} id={paper.id}>
              {paper.title ?? t('evidence.untitledPaper')}
            </Heading>
            <p>{paperText(t, paper.id)}</p>
            <PaperDetails paper={paper} />
          </section>
        ))}
        <section aria-labelledby="toye2017">
          <Heading level={2} id="toye2017">
            {t('evidence.reviewTitle')}
          </Heading>
          <p>{paperText(t, 'toye2017')}</p>
          <p>
            <a href="/evidence">{review.source.citation}</a>
          </p>
        </section>
      </Stack>
    </EvidencePage>
  )
}
