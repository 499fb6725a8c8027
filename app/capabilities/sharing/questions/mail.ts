import { type Language, textOf } from '../../../language/text.tsx'

/** Says that there is something to answer, and where. Who asked, and about what, stays in Concord. */
export function composeQuestionMail(to: string, link: string, language: Language) {
  const t = textOf(language)
  const text = [t('questions.mailBody'), link, t('contentReports.mailEnd')].join('\n\n')
  return { to, subject: t('contentReports.mailSubject'), text: `${text}\n` }
}
