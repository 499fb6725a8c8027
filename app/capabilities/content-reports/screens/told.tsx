import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'

export function ToldScreen({ page, back }: { page: PageContext; back: string }) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('contentReports.sentTitle')}>
      <Heading level={1}>{t('contentReports.sentTitle')}</Heading>
      <p>{t('contentReports.sentBody')}</p>
      <p>{t('safety.programme.reports')}</p>
      <Actions>
        <Button href={back}>{t('contentReports.backToPage')}</Button>
        <Button kind="secondary" href="/help-now">
          {t('common.helpNow')}
        </Button>
      </Actions>
    </PublicPage>
  )
}
