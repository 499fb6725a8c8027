import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { shortDay } from '../../../platform/pure/days.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { PrintPage } from '../../../ui/print-page/print-page.tsx'
import { SeatPage } from '../parts/seat-page.tsx'
import { SummaryBody } from '../parts/summary-body.tsx'
import type { Seat } from '../seat.contract.ts'
import type { WholeVisit } from '../whole.contract.ts'

type Props = { page: PageContext; seat: Seat; whole: WholeVisit; now: Date }

export function VisitPrintScreen({ page, seat, whole, now }: Props) {
  const t = textOf(page.language)
  return (
    <SeatPage
      page={page}
      seat={seat}
      title={t('visits.print')}
      sheet
      before={<BackLink href={`${seat.actor.base}/${whole.visit.id}`}>{t('visits.backToVisit')}</BackLink>}
    >
      <PrintPage
        title={t('visits.printTitle', { name: seat.name })}
        footer={t('visits.printFoot', { day: shortDay(now, page.language.tag) })}
      >
        <SummaryBody whole={whole} seat={seat} />
      </PrintPage>
    </SeatPage>
  )
}
