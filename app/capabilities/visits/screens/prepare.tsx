import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { momentInWords } from '../../../platform/pure/days.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { TextArea } from '../../../ui/text-area/text-area.tsx'
import { Problems } from '../../../workspaces/problems.tsx'
import { hasRoom, standing } from '../agenda.rules.ts'
import type { Named } from '../contract.ts'
import { type Entry, longestTopic } from '../entries.contract.ts'
import { Act } from '../parts/act.tsx'
import { AgendaForm } from '../parts/agenda-form.tsx'
import { OrderPart } from '../parts/order-part.tsx'
import { OwnerField } from '../parts/owner-field.tsx'
import { ParkedForm } from '../parts/parked-form.tsx'
import { Receipts } from '../parts/receipts.tsx'
import { SeatPage } from '../parts/seat-page.tsx'
import { problemText } from '../parts/texts.ts'
import { HelperPart } from '../parts/written-with.tsx'
import type { Seat } from '../seat.contract.ts'
import type { WholeVisit } from '../whole.contract.ts'

type Props = {
  page: PageContext
  seat: Seat
  whole: WholeVisit
  whom: Named[]
  /** Parked at earlier visits, and not taken up since. */
  earlier: Entry[]
  /** Whether anybody holds the visits now. */
  isShared: boolean
  newKey: () => string
  typed?: Typed
  problems?: Problem[]
}

export function PrepareScreen(props: Props) {
  const { page, seat, whole, whom, earlier, isShared, newKey, typed = {}, problems = [] } = props
  const t = textOf(page.language)
  const { visit, entries, names } = whole
  const at = `${seat.actor.base}/${visit.id}`
  const own = seat.side === 'person'
  const topics = entries.filter(({ kind }) => kind === 'topic')
  const parked = topics.filter((topic) => topic.parked)
  const room = hasRoom(topics, seat.side)
  const drafts = topics.filter(({ heads }) => heads.some(({ draft }) => draft)).length
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined)
  const problem = (field: string) => problems.find((each) => each.field === field)
  const error = (field: string) => {
    const found = problem(field)
    return found && problemText(t, found)
  }
  return (
    <SeatPage
      page={page}
      seat={seat}
      title={t(own ? 'visits.prepareTitle' : 'visits.prepareTitleOther')}
      before={
        <>
          <Problems problems={problems} textOf={(problem) => problemText(t, problem)} />
          <BackLink href={at}>{t('visits.backToVisit')}</BackLink>
        </>
      }
    >
      <p>{own ? t('visits.prepareIntro') : t('visits.prepareIntroOther', { name: seat.name })}</p>
      {own && (
        <HelperPart
          visit={visit}
          drafts={drafts}
          at={at}
          newKey={newKey}
          typed={text('name')}
          problem={problem('name')}
        />
      )}
      <div id="topics">
        <div id="agenda" />
        <AgendaForm topics={topics} names={names} seat={seat} at={at} whom={whom} newKey={newKey} />
      </div>
      <form method="post" action={`${at}/topics`} novalidate>
        <input type="hidden" name="key" value={newKey()} />
        {!room && <p>{t('visits.upToThree')}</p>}
        <TextArea
          name="words"
          label={t('visits.topicLabel')}
          hint={own ? t('visits.topicHint') : t('visits.topicHintOther', { name: seat.name })}
          value={text('words')}
          error={error('words')}
          rows={3}
          maxLength={longestTopic}
          whoReads={
            own
              ? t(visit.readyAt ? 'visits.sharedReads' : 'visits.onlyYou')
              : t('visits.otherReads', { name: seat.name })
          }
          nobodyWatches={t('safety.nobodyWatches.short')}
          helpHref="/help-now"
          helpLabel={t('common.helpNow')}
        />
        {!room && (
          <OwnerField seat={seat} whom={whom} id="owner" value={text('owner')} error={error('owner')} />
        )}
        <Button type="submit" kind={standing(topics).length === 0 ? 'primary' : 'secondary'}>
          {t(room ? 'visits.addTopic' : 'visits.parkTopic')}
        </Button>
      </form>
      {own && (
        <p>
          <a href="/from-paper">{t('paper.linkTopics')}</a>
        </p>
      )}
      {parked.length > 0 && (
        <section>
          <Heading level={2}>{t('visits.parked')}</Heading>
          <ParkedForm parked={parked} names={names} seat={seat} at={at} act="back" newKey={newKey} />
        </section>
      )}
      {earlier.length > 0 && (
        <section>
          <Heading level={2}>{t('visits.earlierParked')}</Heading>
          <ParkedForm parked={earlier} names={names} seat={seat} at={at} act="take" newKey={newKey} />
        </section>
      )}
      {own && (
        <section>
          <Heading level={2}>{t('visits.readyTitle')}</Heading>
          {visit.readyAt ? (
            <p>{t('visits.readySince', { moment: momentInWords(visit.readyAt, page.language.tag) })}</p>
          ) : (
            <>
              <p>{t(isShared ? 'visits.readyWho' : 'visits.readyNobody')}</p>
              <p>{t('visits.copyTold')}</p>
            </>
          )}
          {visit.readyAt && isShared && <Receipts whole={whole} />}
          <Act
            action={`${at}/ready`}
            formKey={newKey()}
            fields={{ ready: visit.readyAt ? 'no' : 'yes' }}
            kind={visit.readyAt || standing(topics).length === 0 ? 'secondary' : 'primary'}
          >
            {t(visit.readyAt ? 'visits.readyBack' : 'visits.readyGo')}
          </Act>
          {!isShared && (
            <p>
              <a href="/sharing/new">{t('myTeam.sharing')}</a>
            </p>
          )}
        </section>
      )}
      {standing(topics).length > 0 && (
        <OrderPart visit={visit} topics={topics} seat={seat} at={at} newKey={newKey} />
      )}
    </SeatPage>
  )
}
