import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import { Act } from '../parts/act.tsx'
import { Copies } from '../parts/receipts.tsx'
import { SeatPage } from '../parts/seat-page.tsx'
import type { Seat } from '../seat.contract.ts'
import type { WholeVisit } from '../whole.contract.ts'

type Props = { page: PageContext; seat: Seat; whole: WholeVisit; newKey: () => string }

export function CopyScreen({ page, seat, whole, newKey }: Props) {
  const t = textOf(page.language)
  const at = `${seat.actor.base}/${whole.visit.id}`
  return (
    <SeatPage
      page={page}
      seat={seat}
      title={t('visits.copyTitle')}
      before={<BackLink href={at}>{t('visits.backToVisit')}</BackLink>}
    >
      <p>{t('visits.copyIntro')}</p>
      <p>{t('visits.copyToldOther', { name: seat.name })}</p>
      <Actions>
        <Act action={`${at}/copy`} formKey={newKey()} fields={{ way: 'print' }} kind="primary">
          {t('visits.copyPrint')}
        </Act>
        <Act action={`${at}/copy`} formKey={newKey()} fields={{ way: 'text' }}>
          {t('visits.copyText')}
        </Act>
      </Actions>
      <Copies whole={whole} />
    </SeatPage>
  )
}
