import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { TeamTabs } from '../../../workspaces/person/team-tabs.tsx'
import type { EndedTeam, Grantee, ReadGrant } from '../contract.ts'
import { EndedTeamNote } from '../parts/ended-team.tsx'
import { GranteeCard } from '../parts/grantee-card.tsx'
import { stateOf } from '../rules.ts'

type Props = {
  page: PageContext
  grants: ReadGrant[]
  grantees: Grantee[]
  ended: EndedTeam[]
  now: Date
}

export function SharingScreen({ page, grants, grantees, ended, now }: Props) {
  const t = textOf(page.language)
  const open = grants.filter((grant) => ['open', 'pending'].includes(stateOf(grant, now)))
  const groups = Map.groupBy(open, (grant) => `${grant.grantee.kind}:${grant.grantee.id}`)
  return (
    <PersonPage page={page} title={t('sharing.title')} current="/team">
      <Heading level={1}>{t('sharing.title')}</Heading>
      <p>{t('sharing.intro')}</p>
      <TeamTabs current="/sharing" />
      {ended.map((team) => (
        <EndedTeamNote key={team.id} team={team} />
      ))}
      {grantees.length === 0 ? (
        <EmptyState
          heading={t('sharing.noGrantees')}
          action={{ href: '/join', label: t('sharing.haveCode') }}
        >
          <p>{t('sharing.noGranteesBody')}</p>
        </EmptyState>
      ) : open.length === 0 ? (
        <EmptyState
          heading={t('sharing.nobody')}
          action={{ href: '/sharing/new', label: t('sharing.start') }}
        >
          <p>{t('sharing.nobodyBody')}</p>
        </EmptyState>
      ) : (
        <>
          <Heading level={2}>{t('sharing.whoSees')}</Heading>
          {[...groups].map(([key, group]) => (
            <GranteeCard key={key} grants={group} />
          ))}
          <Button href="/sharing/new">{t('sharing.start')}</Button>
        </>
      )}
      <Heading level={2}>{t('sharing.others')}</Heading>
      <LinkList
        items={[
          { href: '/access-log', title: t('sharing.log'), hint: t('sharing.logHint') },
          { href: '/supporters', title: t('supporters.title'), hint: t('supporters.hubHint') },
          { href: '/emergency-card', title: t('card.title'), hint: t('card.hubHint') },
          { href: '/tokens', title: t('tokens.title'), hint: t('tokens.hubHint') },
          { href: '/my-data', title: t('myData.title'), hint: t('myData.accountValue') },
        ]}
      />
    </PersonPage>
  )
}
