import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import type { Overview } from '../overview.contract.ts'
import { FilledList } from '../parts/filled-list.tsx'

/** Everything that was filled in. */
export function FilledScreen({ page, filled }: { page: PageContext } & Pick<Overview, 'filled'>) {
  const t = textOf(page.language)
  return (
    <PersonPage page={page} title={t('measures.before')} current="/check-in">
      <BackLink href="/measures">{t('measures.toAll')}</BackLink>
      <Heading level={1}>{t('measures.before')}</Heading>
      {filled.length === 0 ? <p>{t('measures.beforeNone')}</p> : <FilledList filled={filled} />}
    </PersonPage>
  )
}
