import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'

/** Shown in the place of a page that needs the internet. */
export function OpenOfflineScreen({ page }: { page: PageContext }) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('offline.openTitle')}>
      <Stack gap="l">
        <Heading level={1}>{t('offline.openTitle')}</Heading>
        <p>{t('offline.openLead')}</p>
        <LinkList
          items={[
            { href: '/help-now', title: t('common.helpNow') },
            { href: '/flare', title: t('offline.openFlare') },
            { href: '/bad-day', title: t('offline.openBadDay') },
            { href: '/check-in', title: t('offline.openCheckIn') },
            { href: '/made', title: t('offline.openMade') },
            { href: '/measures', title: t('measures.offlineTitle') },
            { href: '/library', title: t('offline.openLibrary') },
            { href: '/offline/device', title: t('offline.openDevice') },
          ]}
        />
        {/* A form without an action asks for the page that was wanted. */}
        <form>
          <Button kind="secondary">{t('offline.tryAgain')}</Button>
        </form>
      </Stack>
    </PublicPage>
  )
}
