import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'

type Props = { page: PageContext; state: 'open' | 'used' | 'stopped'; action: string }

const texts = {
  open: ['reminders.stopTitle', 'reminders.stopBody'],
  used: ['reminders.stopUsedTitle', 'reminders.stopUsedBody'],
  stopped: ['reminders.stoppedTitle', 'reminders.stoppedBody'],
} as const

export function StopScreen({ page, state, action }: Props) {
  const t = textOf(page.language)
  const [title, body] = texts[state]
  return (
    <PublicPage page={page} title={t(title)}>
      <Heading level={1}>{t(title)}</Heading>
      <p>{t(body)}</p>
      {state === 'open' && (
        <form method="post" action={action}>
          <Button>{t('reminders.stopGo')}</Button>
        </form>
      )}
    </PublicPage>
  )
}
