import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Heading } from '../../../ui/heading/heading.tsx'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { TeamTabs } from '../../../workspaces/person/team-tabs.tsx'

export function MyTeamScreen({ page }: { page: PageContext }) {
  const t = textOf(page.language)
  return (
    <PersonPage page={page} title={t('myTeam.title')} current="/team">
      <Heading level={1}>{t('myTeam.title')}</Heading>
      <p>{t('myTeam.intro')}</p>
      <TeamTabs current="/team" />
      <LinkList items={[{ href: '/sharing', title: t('myTeam.sharing'), hint: t('myTeam.sharingHint') }]} />
    </PersonPage>
  )
}
