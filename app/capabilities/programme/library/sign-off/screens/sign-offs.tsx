import { textOf } from '../../../../../language/text.tsx'
import type { PageContext } from '../../../../../platform/http/page.ts'
import { Heading } from '../../../../../ui/heading/heading.tsx'
import { LinkList } from '../../../../../ui/link-list/link-list.tsx'
import { Notification } from '../../../../../ui/notification/notification.tsx'
import { ServiceTabs } from '../../../../../workspaces/service/service-tabs.tsx'
import { ServicePage } from '../../../../../workspaces/service/shell.tsx'

type Props = {
  page: PageContext
  modules: readonly { slug: string; title: string; shown: number; all: number }[]
}

export function SignOffsScreen({ page, modules }: Props) {
  const t = textOf(page.language)
  return (
    <ServicePage page={page} title={t('publishing.title')} current="/service">
      <Heading level={1}>{t('publishing.heading')}</Heading>
      <ServiceTabs current="/service/library" />
      {page.demonstration && (
        <Notification heading={t('publishing.demonstration')}>
          <p>{t('publishing.demonstrationBody')}</p>
        </Notification>
      )}
      <p>{t('publishing.intro')}</p>
      <p>{t('publishing.notAReview')}</p>
      <LinkList
        ordered
        items={modules.map(({ slug, title, shown, all }) => ({
          href: `/service/library/${slug}`,
          title,
          note: t('publishing.shownOf', { shown, all }),
        }))}
      />
    </ServicePage>
  )
}
