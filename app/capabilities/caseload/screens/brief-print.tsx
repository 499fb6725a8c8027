import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { shortDay } from '../../../platform/pure/days.ts'
import { PrintPage } from '../../../ui/print-page/print-page.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import type { Brief, Review } from '../contract.ts'
import { BriefBody } from '../parts/brief-body.tsx'

type Props = { page: PageContext; brief: Brief; review: Review | undefined }

export function BriefPrintScreen({ page, brief, review }: Props) {
  const t = textOf(page.language)
  return (
    <ProfessionalPage page={page} title={t('caseload.print')} current="/caseload">
      <PrintPage
        title={brief.name}
        footer={brief.until && t('caseload.sharedUntil', { day: shortDay(brief.until, page.language.tag) })}
      >
        <BriefBody brief={brief} reviewedAt={review?.at} />
      </PrintPage>
    </ProfessionalPage>
  )
}
