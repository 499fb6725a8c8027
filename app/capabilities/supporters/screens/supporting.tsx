import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { shortDay } from '../../../platform/pure/days.ts'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'
import type { Supported } from '../contract.ts'

type Props = { page: PageContext; supported: Supported[] }

export function SupportingScreen({ page, supported }: Props) {
  const t = textOf(page.language)
  const shown = supported.flatMap(({ id, person, until }) =>
    person
      ? [
          {
            href: `/supporting/${id}`,
            title: person.name,
            note: t('sharing.until', { day: shortDay(until, page.language.tag) }),
          },
        ]
      : [],
  )
  const waiting = supported.filter(({ person }) => !person).length
  return (
    <PublicPage page={page} title={t('supporters.homeTitle')}>
      <Heading level={1}>{t('supporters.homeTitle')}</Heading>
      {shown.length > 0 && <LinkList items={shown} />}
      {waiting > 0 && <p>{t('supporters.homeWaiting')}</p>}
      {supported.length === 0 && (
        <EmptyState
          heading={t('supporters.homeNobody')}
          action={{ href: '/supporting/join', label: t('sharing.haveCode') }}
        >
          <p>{t('supporters.homeNobodyBody')}</p>
        </EmptyState>
      )}
      {supported.length > 0 && (
        <p>
          <a href="/supporting/join">{t('supporters.homeAnother')}</a>
        </p>
      )}
    </PublicPage>
  )
}
