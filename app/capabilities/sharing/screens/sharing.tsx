import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import type { Grantee, ReadGrant } from '../contract.ts'
import { GranteeCard } from '../parts/grantee-card.tsx'
import { stateOf } from '../rules.ts'

type Props = { page: PageContext; grants: ReadGrant[]; grantees: Grantee[]; now: Date }

export function SharingScreen({ page, grants, grantees, now }: Props) {
  const t = textOf(page.language)
  const open = grants.filter((grant) => ['open', 'pending'].includes(stateOf(grant, now)))
  const groups = Map.groupBy(open, (grant) => `${grant.grantee.kind}:${grant.grantee.id}`)
  return (
    <PersonPage page={page} title={t('sharing.title')} current="/team">
      <Heading level={1}>{t('sharing.title')}</Heading>
      <p>{t('sharing.intro')}</p>
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
      <p>
        <a href="/supporters">{t('supporters.title')}</a>
      </p>
      <p>
        <a href="/emergency-card">{t('card.title')}</a>
      </p>
      <p>
        <a href="/access-log">{t('sharing.log')}</a>
      </p>
    </PersonPage>
  )
}
