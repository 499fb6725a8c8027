import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Actions, Stack } from '../../../ui/stack/stack.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'
import { type NoticeFront, privacyNews } from '../contract.ts'

type Props = {
  page: PageContext
  front: NoticeFront
  contact: string | undefined
  /** Someone at work is told; a person living with pain is asked. */
  asks: boolean
  next: string
}

/** What is new in the privacy notice, shown once after signing in until somebody says that they have read it. */
export function PrivacyNewsScreen({ page, front, contact, asks, next }: Props) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('notices.newsTitle')}>
      <Stack gap="l">
        <Heading level={1}>{t('notices.newsTitle')}</Heading>
        <p>{t('notices.newsLead')}</p>
        <ul>
          {front.changes.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <p>
          <a href="/privacy">{t('notices.newsWhole')}</a>
        </p>
        {contact && <p>{t('notices.newsNo', { contact })}</p>}
        <form method="post" action={privacyNews}>
          <input type="hidden" name="version" value={front.version} />
          <input type="hidden" name="next" value={next} />
          <Actions>
            <Button>{asks ? t('notices.newsAgree') : t('notices.newsRead')}</Button>
            <Button kind="quiet" href={next}>
              {t('notices.newsLater')}
            </Button>
          </Actions>
        </form>
        <p class="hint">{t('notices.newsLaterHint')}</p>
      </Stack>
    </PublicPage>
  )
}

export function NoNewsScreen({ page, version, next }: { page: PageContext; version: number; next: string }) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('notices.newsNoneTitle')}>
      <Stack gap="l">
        <Heading level={1}>{t('notices.newsNoneTitle')}</Heading>
        <p>{t('notices.newsNone', { version })}</p>
        <p>
          <a href="/privacy">{t('notices.newsWhole')}</a>
        </p>
        <Button href={next}>{t('notices.newsGo')}</Button>
      </Stack>
    </PublicPage>
  )
}
