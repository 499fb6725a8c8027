import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { shortDay } from '../../../platform/pure/days.ts'
import { PrintPage } from '../../../ui/print-page/print-page.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import type { Brief, Review } from '../contract.ts'
import { BriefBody } from '../parts/brief-body.tsx'

type Props = { page: PageContext; brief: Brief; review: Review | undefined; now: Date }

export function BriefPrintScreen({ page, brief, review, now }: Props) {
  const t = textOf(page.language)
  const day = (at: Date) => shortDay(at, page.language.tag)
  const until = brief.until && `${t('caseload.sharedUntil', { day: day(brief.until) })}. `
  return (
    <ProfessionalPage page={page} title={t('caseload.print')} current="/caseload">
      <PrintPage title={brief.name} footer={`${until ?? ''}${t('caseload.printedOn', { day: day(now) })}`}>
        <BriefBody brief={brief} reviewedAt={review?.at} />
      </PrintPage>
    </ProfessionalPage>
  )
}
