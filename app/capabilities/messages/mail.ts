import { englishLanguage, textOf } from '../../language/text.tsx'
import type { Mail } from '../../platform/mail/mailer.ts'

/** Says that there is something new, and nothing of what it is, from whom or how much. */
export function composeNews(to: string, origin: string, slot: string): Mail {
  const t = textOf(englishLanguage)
  const text = [
    t('messages.mailBody'),
    `${origin}/messages`,
    t('messages.mailStop'),
    `${origin}/messages/settings`,
  ]
  return { to, subject: t('messages.mailSubject'), text: `${text.join('\n\n')}\n`, id: slot }
}
