import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Heading } from '../../../ui/heading/heading.tsx'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import type { Review } from '../../evidence/contract.ts'
import { type Reading, readingHref } from '../contract.ts'

type Props = { page: PageContext; readings: readonly Reading[]; review: Review }

export function ReadingsScreen({ page, readings, review }: Props) {
  const t = textOf(page.language)
  const headingOf = (id: string) => review.findings.find((finding) => finding.id === id)?.heading
  return (
    <ProfessionalPage page={page} title={t('reflection.title')} current="/console">
      <Heading level={1}>{t('reflection.pageTitle')}</Heading>
      <p>{t('reflection.intro', { studies: review.studies.length })}</p>
      <LinkList
        ordered
        items={readings.map(({ id, title }) => ({ href: readingHref(id), title, hint: headingOf(id) }))}
      />
      <p class="hint">{t('reflection.ours')}</p>
      <p class="hint">{t('reflection.yours')}</p>
    </ProfessionalPage>
  )
}
