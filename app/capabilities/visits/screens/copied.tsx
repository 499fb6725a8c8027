import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { momentInWords, shortDay } from '../../../platform/pure/days.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { PlainText } from '../../../ui/plain-text/plain-text.tsx'
import { PrintPage } from '../../../ui/print-page/print-page.tsx'
import { SeatPage } from '../parts/seat-page.tsx'
import { SummaryBody } from '../parts/summary-body.tsx'
import { summaryText } from '../parts/summary-text.ts'
import type { Seat } from '../seat.contract.ts'
import type { Copy, WholeVisit } from '../whole.contract.ts'

type Props = { page: PageContext; seat: Seat; whole: WholeVisit; copy: Copy; outdated: boolean; now: Date }

export function CopiedScreen({ page, seat, whole, copy, outdated, now }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  const at = `${seat.actor.base}/${whole.visit.id}`
  return (
    <SeatPage
      page={page}
      seat={seat}
      title={t('visits.copyTitle')}
      sheet={copy.way === 'print' && !outdated}
      before={<BackLink href={at}>{t('visits.backToVisit')}</BackLink>}
    >
      <div class="no-print">
        <p>{t('visits.copyMade', { moment: momentInWords(copy.at, tag) })}</p>
        <p>{t('visits.copyToldDone', { name: seat.name })}</p>
      </div>
      {outdated ? (
        <>
          <Heading level={2}>{t('visits.copyOld')}</Heading>
          <p>{t('visits.copyOldBody')}</p>
          <p>
            <a href={`${at}/copy`}>{t('visits.copy')}</a>
          </p>
        </>
      ) : copy.way === 'print' ? (
        <PrintPage
          title={t('visits.printTitle', { name: seat.name })}
          footer={t('visits.printFoot', { day: shortDay(now, tag) })}
        >
          <SummaryBody whole={whole} seat={seat} />
        </PrintPage>
      ) : (
        <>
          <Heading level={2}>{t('visits.copyArea')}</Heading>
          <p>
            <a href={`${at}/copies/${copy.id}/text`}>{t('visits.copyDownload')}</a>
          </p>
          <PlainText>{summaryText(t, tag, whole, seat)}</PlainText>
        </>
      )}
    </SeatPage>
  )
}
