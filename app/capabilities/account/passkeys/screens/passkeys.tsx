import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { shortDay } from '../../../../platform/pure/days.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { VisuallyHidden } from '../../../../ui/hidden/hidden.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'
import { PasskeyButton } from '../../parts/passkey-button.tsx'

interface PasskeysProps {
  page: PageContext
  passkeys: { id: string; name: string; createdAt: Date | null }[]
  done?: 'removed' | 'savedTitle'
}

export function PasskeysScreen({ page, passkeys, done }: PasskeysProps) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('account.passkeys.title')} islands={['passkey']}>
      {done && <Notification kind="success" heading={t(`account.passkeys.${done}`)} />}
      <Heading level={1}>{t('account.passkeys.title')}</Heading>
      <p>{t('account.passkeys.intro')}</p>
      {passkeys.length === 0 && <p>{t('account.passkeys.none')}</p>}
      <Stack>
        {passkeys.map(({ id, name, createdAt }) => (
          <Card key={id} heading={name || t('account.passkeys.unnamed')} level={2}>
            {createdAt && (
              <p>{t('account.passkeys.added', { date: shortDay(createdAt, page.language.tag) })}</p>
            )}
            <form method="post" action="/account/passkeys">
              <Button type="submit" name="remove" value={id} kind="secondary">
                {t('account.passkeys.remove')}
                <VisuallyHidden>
                  {' '}
                  {t('account.passkeys.removeHidden', { name: name || t('account.passkeys.unnamed') })}
                </VisuallyHidden>
              </Button>
            </form>
          </Card>
        ))}
      </Stack>
      <PasskeyButton
        act="add"
        next="/account/passkeys?done=saved"
        label={t('account.passkeys.addButton')}
        refused={t('account.passkeys.refused')}
      />
      <p data-without-passkey class="hint">
        {t('account.passkeys.noScript')}
      </p>
    </PublicPage>
  )
}
