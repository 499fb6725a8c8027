import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { LinkList } from '../../../../ui/link-list/link-list.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'
import type { Pack } from '../../packs/contract.ts'

/** Instruments whose questions a device keeps, the same for everyone. */
export function OfflineMeasuresScreen({ page, packs }: { page: PageContext; packs: Pack[] }) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('measures.offlineTitle')}>
      <Heading level={1}>{t('measures.offlineTitle')}</Heading>
      <p>{t('measures.offlineLead')}</p>
      <LinkList
        items={packs.map(({ pack: { id, title, about } }) => ({
          href: `/measures/fill/${id}`,
          title,
          hint: about,
        }))}
      />
      <p>
        <a href="/offline/open">{t('offline.openTitle')}</a>
      </p>
    </PublicPage>
  )
}
