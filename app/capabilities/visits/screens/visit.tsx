import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import { Act } from '../parts/act.tsx'
import { EndedTeam } from '../parts/ended-team.tsx'
import { Copies, Receipts } from '../parts/receipts.tsx'
import { SeatPage } from '../parts/seat-page.tsx'
import { Parked, Topics } from '../parts/topics.tsx'
import { VisitDetails } from '../parts/visit-details.tsx'
import { agendaState } from '../parts/visit-line.ts'
import { Written } from '../parts/written.tsx'
import type { Seat } from '../seat.contract.ts'
import { canLookBack, stateOf } from '../time.rules.ts'
import type { WholeVisit } from '../whole.contract.ts'

type Props = {
  page: PageContext
  seat: Seat
  whole: WholeVisit
  newKey: () => string
  mayCheck: boolean
  now: Date
}

export function VisitScreen({ page, seat, whole, newKey, mayCheck, now }: Props) {
  const t = textOf(page.language)
  const { visit, entries } = whole
  const at = `${seat.actor.base}/${visit.id}`
  const own = seat.side === 'person'
  const written = entries.filter(({ kind }) => kind !== 'topic')
  const parked = entries.some((entry) => entry.kind === 'topic' && entry.parked)
  return (
    <SeatPage
      page={page}
      seat={seat}
      title={t('visits.visitTitle')}
      before={<BackLink href={seat.actor.base}>{t('visits.back')}</BackLink>}
    >
      {visit.calledOffAt && <Notification heading={t('visits.isCalledOff')} />}
      {stateOf(visit, now) !== 'past' && !visit.calledOffAt && (
        <EndedTeam whole={whole} seat={seat} change={`${at}/details`} />
      )}
      <VisitDetails visit={visit} change={`${at}/details`} />

      <Heading level={2}>{t('visits.agenda')}</Heading>
      <p>{agendaState(t, visit, seat)}</p>
      <Topics entries={entries} names={whole.names} seat={seat} />
      <Button href={`${at}/prepare`} kind={written.length > 0 ? 'secondary' : 'primary'}>
        {t(own && stateOf(visit, now) !== 'past' ? 'visits.prepare' : 'visits.prepareOther')}
      </Button>
      {own && <Receipts whole={whole} />}
      {parked && (
        <section>
          <Heading level={3}>{t('visits.parked')}</Heading>
          <Parked entries={entries} names={whole.names} seat={seat} />
        </section>
      )}

      <Heading level={2}>{t('visits.together')}</Heading>
      {written.length === 0 && <p>{t('visits.nothingYet')}</p>}
      <Written whole={whole} seat={seat} newKey={newKey} />
      <Actions>
        <Button href={`${at}/write/decision`} kind="secondary">
          {t('visits.writeDecision')}
        </Button>
        <Button href={`${at}/write/note`} kind="secondary">
          {t('visits.writeNote')}
        </Button>
        <Button href={`${at}/write/option`} kind="secondary">
          {t('visits.writeOption')}
        </Button>
      </Actions>

      {mayCheck && canLookBack(visit, written.length > 0, now) && (
        <Card heading={t('visits.check')} level={2}>
          <p>{t('visits.checkLead')}</p>
          <Button href={`${at}/check`} kind="secondary">
            {t('visits.checkOpen')}
          </Button>
        </Card>
      )}

      <section>
        <Heading level={2}>{t('visits.copies')}</Heading>
        <p>{own ? t('visits.copyTold') : t('visits.copyToldOther', { name: seat.name })}</p>
        <Copies whole={whole} />
        {!own && (
          <Button href={`${at}/copy`} kind="secondary">
            {t('visits.copy')}
          </Button>
        )}
      </section>

      <Actions>
        <Button kind="quiet" href={`${at}/print`}>
          {t('visits.print')}
        </Button>
        <Act
          action={`${at}/off`}
          formKey={newKey()}
          fields={{ off: visit.calledOffAt ? 'no' : 'yes' }}
          kind="quiet"
        >
          {t(visit.calledOffAt ? 'visits.putBackOn' : 'visits.callOff')}
        </Act>
      </Actions>
    </SeatPage>
  )
}
