import { useText } from '../../../language/text.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { orderOf } from '../agenda.rules.ts'
import type { Visit } from '../contract.ts'
import type { Entry } from '../entries.contract.ts'
import type { Seat } from '../seat.contract.ts'
import { Act } from './act.tsx'

type Props = { visit: Visit; topics: Entry[]; seat: Seat; at: string; newKey: () => string }

/** The order is agreed when both sides have said yes to it as it stands. */
export function OrderPart({ visit, topics, seat, at, newKey }: Props) {
  const t = useText()
  const own = seat.side === 'person'
  const mine = own ? visit.orderPersonAt : visit.orderMember
  const theirs = own ? visit.orderMember : visit.orderPersonAt
  const theirName = own ? (visit.orderMember?.name ?? '') : seat.name
  const waits = own ? t('visits.orderNotTeam') : t('visits.orderNotOther', { name: seat.name })
  return (
    <section>
      <Heading level={2}>{t('visits.orderTitle')}</Heading>
      {mine && theirs ? (
        <p>
          <strong>{t('visits.orderAgreed')}</strong>
        </p>
      ) : (
        <>
          <p>{t('visits.orderBody')}</p>
          <p>
            {mine && `${t('visits.orderYou')} `}
            {theirs ? t('visits.orderOther', { name: theirName }) : waits}
          </p>
        </>
      )}
      {!mine && (
        <Act action={`${at}/agenda`} formKey={newKey()} fields={{ act: 'agree', order: orderOf(topics) }}>
          {t('visits.agreeOrder')}
        </Act>
      )}
    </section>
  )
}
