import { englishLanguage, textOf } from '../../language/text.tsx'
import type { Mail } from '../../platform/mail/mailer.ts'
import { pausePath, stopPath } from './addresses.contract.ts'

/** A mail that reminds to pause: neutral words, nothing about health, and two ways to stop such mails. */
export function composeReminder(to: string, origin: string, slot: string, token: string): Mail {
  const t = textOf(englishLanguage)
  const stop = `${origin}${stopPath}${token}`
  return {
    to,
    subject: t('reminders.mailSubject'),
    text: `${t('reminders.mailBody')}\n\n${t('reminders.mailOpen')}\n${origin}${pausePath}\n\n${t('reminders.mailStop')}\n${stop}\n`,
    id: slot,
    unsubscribe: stop,
  }
}
