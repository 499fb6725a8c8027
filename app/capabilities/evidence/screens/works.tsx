import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { EvidencePage } from '../../../workspaces/evidence/shell.tsx'
import type { Work } from '../contract.ts'
import { EvidenceTabs } from '../parts/evidence-tabs.tsx'
import { WorkDetails } from '../parts/work-details.tsx'

/** Every work under a heading that its address can name: /evidence/works#ng193. */
export function WorksScreen({ page, origin, works }: { page: PageContext; origin: string; works: Work[] }) {
  const t = textOf(page.language)
  return (
    <EvidencePage
      page={page}
      title={t('evidence.works')}
      description={t('evidence.describeWorks')}
      canonical={`${origin}/evidence/works`}
    >
      <Heading level={1}>{t('evidence.works')}</Heading>
      <EvidenceTabs current="/evidence/works" />
      <p>{t('evidence.worksIntro')}</p>
      <Stack>
        {works.map((work) => (
          <section key={work.id} aria-labelledby={work.id}>
            <Heading level={2} id={work.id}>
              {work.what}
            </Heading>
            <WorkDetails work={work} />
          </section>
        ))}
      </Stack>
    </EvidencePage>
  )
}
