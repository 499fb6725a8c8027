import { type Text, textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { momentInWords, shortDay } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { type Grant, type Grantee, type Seen, sections } from '../contract.ts'
import { sectionTexts } from '../parts/texts.ts'
import { stateOf } from '../rules.ts'

type Props = { page: PageContext; grants: Grant[]; seen: Seen[]; grantees: Grantee[]; now: Date }

export function SharingScreen({ page, grants, seen, grantees, now }: Props) {
  const t = textOf(page.language)
  const open = grants.filter((grant) => ['open', 'pending'].includes(stateOf(grant, now)))
  const groups = Map.groupBy(open, (grant) => `${grant.grantee.kind}:${grant.grantee.id}`)
  const day = (at: Date) => shortDay(at, page.language.tag)
  return (
    <PersonPage page={page} title={t('sharing.title')} current="/sharing">
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
          {[...groups.values()].map((group) => (
            <GranteeCard t={t} key={group[0]?.grantee.id} grants={group} seen={seen} page={page} />
          ))}
          {seen.length === 0 && <p>{t('sharing.notSeen')}</p>}
          <Button href="/sharing/new">{t('sharing.start')}</Button>
        </>
      )}
      {seen.length > 0 && <Seers t={t} seen={seen} tag={page.language.tag} />}
      <p>
        <a href="/access-log">{t('sharing.log')}</a>
      </p>
    </PersonPage>
  )

  function GranteeCard({ grants: group }: { t: Text; grants: Grant[]; seen: Seen[]; page: PageContext }) {
    const grantee = group[0]?.grantee
    if (!grantee) return null
    return (
      <Card heading={grantee.name} level={3}>
        {grantee.discipline && <p>{grantee.discipline}</p>}
        {group.some((grant) => grant.pending) && <p>{t('sharing.pending', { name: grantee.name })}</p>}
        <SummaryList
          rows={inOrder(group).map((grant) => ({
            key: t(sectionTexts[grant.section].title),
            value: (
              <>
                {t('sharing.until', { day: day(grant.until) })}
                <br />
                {grant.visibleFrom < grant.createdAt
                  ? t('sharing.everything')
                  : t('sharing.fromNow', { day: day(grant.visibleFrom) })}
              </>
            ),
          }))}
        />
        <form method="post" action="/sharing/end">
          {group.map((grant) => (
            <input type="hidden" name="grant" value={grant.id} key={grant.id} />
          ))}
          <Button type="submit" kind="secondary">
            {t('sharing.stop', { name: grantee.name })}
          </Button>
        </form>
        <p>{t('sharing.stopHint')}</p>
      </Card>
    )
  }
}

const inOrder = (grants: Grant[]) =>
  grants.toSorted((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section))

function Seers({ t, seen, tag }: { t: Text; seen: Seen[]; tag: string }) {
  return (
    <section>
      <Heading level={2}>{t('sharing.whoRead')}</Heading>
      <ul>
        {seen.map(({ grantee: name, at, reviewedAt }) => (
          <li key={name}>
            <p>{t('sharing.seenBy', { name, moment: momentInWords(at, tag) })}</p>
            {reviewedAt && <p>{t('sharing.reviewedBy', { name, day: shortDay(reviewedAt, tag) })}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
