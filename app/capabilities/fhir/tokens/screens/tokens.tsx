import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { shortDay } from '../../../../platform/pure/days.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { VisuallyHidden } from '../../../../ui/hidden/hidden.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import type { ListedToken } from '../contract.ts'

type Props = { page: PageContext; tokens: ListedToken[]; ended: boolean }

export function TokensScreen({ page, tokens, ended }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  const working = tokens.filter(({ state }) => state === 'works')
  const before = tokens.filter(({ state }) => state !== 'works')
  return (
    <PersonPage page={page} title={t('tokens.title')} current="/team">
      {ended && (
        <Notification kind="success" heading={t('tokens.endedTitle')}>
          <p>{t('tokens.endedBody')}</p>
        </Notification>
      )}
      <Heading level={1}>{t('tokens.title')}</Heading>
      <p>{t('tokens.intro')}</p>
      <p>{t('tokens.introRead')}</p>
      <Button href="/tokens/new">{t('tokens.make')}</Button>
      {working.length > 0 && (
        <>
          <Heading level={2}>{t('tokens.working')}</Heading>
          <Stack>
            {working.map((token) => (
              <Card key={token.id} heading={token.name} level={3}>
                <p>
                  {t('tokens.madeUntil', {
                    made: shortDay(token.madeAt, tag),
                    until: shortDay(token.until, tag),
                  })}
                </p>
                <p>{usedInWords(token)}</p>
                <form method="post" action={`/tokens/${token.id}/end`}>
                  <Button type="submit" kind="secondary">
                    {t('tokens.end')}
                    <VisuallyHidden>: {token.name}</VisuallyHidden>
                  </Button>
                </form>
              </Card>
            ))}
          </Stack>
        </>
      )}
      {before.length > 0 && (
        <>
          <Heading level={2}>{t('tokens.before')}</Heading>
          <ul>
            {before.map((token) => (
              <li key={token.id}>
                {t(token.state === 'ended' ? 'tokens.wasEnded' : 'tokens.isOver', {
                  name: token.name,
                  made: shortDay(token.madeAt, tag),
                })}{' '}
                {usedInWords(token)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href="/access-log">{t('tokens.log')}</a>
      </p>
      <p>
        <a href="/sharing">{t('sharing.back')}</a>
      </p>
    </PersonPage>
  )

  function usedInWords({ lastUsed }: ListedToken): string {
    return lastUsed ? t('tokens.used', { day: shortDay(lastUsed, tag) }) : t('tokens.notUsed')
  }
}
