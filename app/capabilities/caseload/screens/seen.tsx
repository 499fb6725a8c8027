import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/pure/days.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import type { Shown } from '../../../workspaces/shown.tsx'
import type { Grantee } from '../../sharing/contract.ts'
import type { Brief } from '../contract.ts'
import { AsTheySee } from '../parts/as-they-see.tsx'

type Props = {
  page: PageContext
  brief: Brief
  shown: Shown[]
  grantee: Grantee
  until: Date
  pending: boolean
}

/** What somebody sees now of what is shared with them, at any time after it was shared. */
export function SeenScreen({ page, brief, shown, grantee: { name, kind }, until, pending }: Props) {
  const t = textOf(page.language)
  const day = dayInWords(until, page.language.tag)
  return (
    <PersonPage page={page} title={t('caseload.seenPage')} current="/team" wide>
      <BackLink href="/sharing">{t('sharing.back')}</BackLink>
      <Heading level={1}>{t('caseload.seenTitle', { name })}</Heading>
      <p>{pending ? t('caseload.seenPending', { name }) : t('caseload.seenIntro', { name, day })}</p>
      {kind === 'professional' && <p>{t('caseload.seenTeams')}</p>}
      <AsTheySee brief={brief} shown={shown} />
    </PersonPage>
  )
}
