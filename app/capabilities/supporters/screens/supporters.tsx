import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { shortDay } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import type { Supporter } from '../contract.ts'

type Props = { page: PageContext; supporters: Supporter[] }

export function SupportersScreen({ page, supporters }: Props) {
  const t = textOf(page.language)
  const day = (at: Date) => shortDay(at, page.language.tag)
  const standing = supporters.filter(({ state }) => ['waiting', 'lapsed', 'joined', 'open'].includes(state))
  const note = ({ state, until }: Supporter) =>
    state === 'open' ? t('supporters.openUntil', { day: day(until) }) : t(`supporters.state-${state}`)
  return (
    <PersonPage page={page} title={t('supporters.title')} current="/team">
      <Heading level={1}>{t('supporters.title')}</Heading>
      <p>{t('supporters.intro')}</p>
      {standing.length === 0 ? (
        <EmptyState
          heading={t('supporters.nobody')}
          action={{ href: '/supporters/new', label: t('supporters.add') }}
        >
          <p>{t('supporters.nobodyBody')}</p>
        </EmptyState>
      ) : (
        <>
          <LinkList
            items={standing.map((each) => ({
              href: `/supporters/${each.id}`,
              title: each.label,
              note: note(each),
            }))}
          />
          <Button href="/supporters/new">{t('supporters.add')}</Button>
        </>
      )}
      <p>
        <a href="/sharing">{t('sharing.back')}</a>
      </p>
      <p>
        <a href="/supporting">{t('supporters.toSupporting')}</a>
      </p>
    </PersonPage>
  )
}
