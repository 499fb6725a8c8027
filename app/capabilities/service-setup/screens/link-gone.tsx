import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'

/** One answer for every link that does not work, whatever the reason. */
export function LinkGoneScreen({ page }: { page: PageContext }) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('serviceSetup.goneTitle')}>
      <Heading level={1}>{t('serviceSetup.goneTitle')}</Heading>
      <p>{t('serviceSetup.goneBody')}</p>
      <Button kind="secondary" href="/">
        {t('common.goHome')}
      </Button>
    </PublicPage>
  )
}
