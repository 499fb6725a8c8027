import { type Language, textOf } from '../../language/text.tsx'

/** Says that there is something to read, and where. What it is, about which page and from whom stays in Concord. */
export function composeReportMail(to: string, link: string, language: Language) {
  const t = textOf(language)
  const text = [t('contentReports.mailBody'), link, t('contentReports.mailEnd')].join('\n\n')
  return { to, subject: t('contentReports.mailSubject'), text: `${text}\n` }
}
