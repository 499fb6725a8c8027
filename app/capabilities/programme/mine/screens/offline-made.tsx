import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'
import { NothingKept } from '../parts/nothing-kept.tsx'

/** The device keeps this page, and shows in it what it keeps of its person. */
export function OfflineMadeScreen({ page }: { page: PageContext }) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('offline.madeTitle')} islands={['mine']}>
      <Stack gap="l">
        <Heading level={1}>{t('offline.madeTitle')}</Heading>
        <p>{t('offline.madeLead')}</p>
        <div data-mine="made">
          <NothingKept state="none" />
        </div>
        <p>
          <a href="/offline/open">{t('offline.openTitle')}</a>
        </p>
      </Stack>
    </PublicPage>
  )
}
