import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { momentInWords } from '../../../platform/pure/days.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { PrintPage } from '../../../ui/print-page/print-page.tsx'
import type { Plan } from '../contract.ts'
import { PlanDocument } from '../parts/plan-document.tsx'
import { PlanPage } from '../parts/plan-page.tsx'
import type { Room } from '../parts/room.ts'

type Props = { page: PageContext; room: Room; plan: Plan; now: Date }

/** The plan on paper. It says from when it is, since paper does not change by itself (H07). */
export function PlanPrintScreen({ page, room, plan, now }: Props) {
  const t = textOf(page.language)
  return (
    <PlanPage page={page} room={room} title={t('sharedPlan.print')}>
      <BackLink href={room.home}>{t('sharedPlan.toPlan')}</BackLink>
      <PrintPage
        title={room.side === 'person' ? t('sharedPlan.title') : t('sharedPlan.titleOf', { name: room.name })}
        footer={t('sharedPlan.printedOn', { moment: momentInWords(now, page.language.tag) })}
      >
        <PlanDocument room={room} plan={plan} />
      </PrintPage>
    </PlanPage>
  )
}
