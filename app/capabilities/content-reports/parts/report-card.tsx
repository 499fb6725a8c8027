import { useLanguage, useText } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { VisuallyHidden } from '../../../ui/hidden/hidden.tsx'
import { Quote } from '../../../ui/person-words/person-words.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { Report } from '../contract.ts'

type Props = { report: Report; page: { title: string; href: string } | undefined }

/** One report: what was said, about which page, and whether somebody has seen it. */
export function ReportCard({ report, page }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  const { id, kind, version, words, replyTo, receivedAt, seen } = report
  const title = page?.title ?? t('contentReports.gone')
  return (
    <Card heading={t(`contentReports.${kind}`)}>
      <p>
        {page ? <a href={page.href}>{title}</a> : title}
        {', '}
        {t('contentReports.version', { version })}
      </p>
      {words ? <Quote>{words}</Quote> : <p>{t('contentReports.noWords')}</p>}
      {replyTo && <p>{t('contentReports.answer', { email: replyTo })}</p>}
      <p class="hint">{t('contentReports.received', { date: shortDay(receivedAt, tag) })}</p>
      {seen ? (
        <p>
          <Tag kind="quiet">
            {t('contentReports.seen', { name: seen.name, date: shortDay(seen.at, tag) })}
          </Tag>
        </p>
      ) : (
        <form method="post" action={`/service/reports/${id}/seen`}>
          <p>
            <Tag kind="accent">{t('contentReports.unseen')}</Tag>
          </p>
          <Button kind="secondary">
            {t('contentReports.markSeen')}
            <VisuallyHidden> {t('contentReports.markSeenFor', { title })}</VisuallyHidden>
          </Button>
        </form>
      )}
    </Card>
  )
}
