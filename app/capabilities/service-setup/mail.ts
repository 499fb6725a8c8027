import { type Language, textOf } from '../../language/text.tsx'
import { dayInWords } from '../../platform/pure/days.ts'

type Invitation = { to: string; link: string; until: Date }

/** The mail that carries a staff invitation: no role, no service and no name in it, in case it goes astray. */
export function composeStaffInvitation({ to, link, until }: Invitation, language: Language) {
  const t = textOf(language)
  const text = [
    t('serviceSetup.mailOpening'),
    link,
    t('serviceSetup.mailUntil', { day: dayInWords(until, language.tag) }),
    t('serviceSetup.mailNotYou'),
  ].join('\n\n')
  return { to, subject: t('serviceSetup.mailSubject'), text: `${text}\n` }
}
