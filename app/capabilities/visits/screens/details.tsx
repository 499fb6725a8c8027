import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import { TextArea } from '../../../ui/text-area/text-area.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
import { Problems } from '../../../workspaces/problems.tsx'
import { longestJoin, longestOther, type Named, type Visit } from '../contract.ts'
import { SeatPage } from '../parts/seat-page.tsx'
import { problemText } from '../parts/texts.ts'
import { VisitDetails } from '../parts/visit-details.tsx'
import type { Seat } from '../seat.contract.ts'

type Props = {
  page: PageContext
  seat: Seat
  formKey: string
  /** Whom it can be with. */
  whom: Named[]
  /** None: it is a new one. */
  visit: Visit | undefined
  typed?: Typed
  problems?: Problem[]
}

export function DetailsScreen({ page, seat, formKey, whom, visit, typed, problems = [] }: Props) {
  const t = textOf(page.language)
  const own = seat.side === 'person'
  const error = (field: string) => {
    const problem = problems.find((each) => each.field === field)
    return problem && problemText(t, problem)
  }
  const said =
    typed ?? (visit ? typedOf(visit) : own ? {} : { with: `professional:${seat.actor.membershipId}` })
  const value = (name: string) => (typeof said[name] === 'string' ? said[name] : undefined)
  const action = `${seat.actor.base}/${visit ? `${visit.id}/details` : 'new'}`
  // Whom it is with now stays a choice, also for somebody who could not name them anew.
  const others = visit?.with?.id && !whom.some(({ id }) => id === visit.with?.id) ? [visit.with] : []
  const changed = problems.some(({ code }) => code === 'changed-elsewhere')
  return (
    <SeatPage
      page={page}
      seat={seat}
      title={t(visit ? 'visits.changeTitle' : 'visits.newTitle')}
      before={
        <>
          <Problems problems={problems} textOf={(problem) => problemText(t, problem)} />
          <BackLink href={visit ? `${seat.actor.base}/${visit.id}` : seat.actor.base}>
            {t(visit ? 'visits.backToVisit' : 'visits.back')}
          </BackLink>
        </>
      }
    >
      {changed && visit && (
        <Notification heading={t('visits.standsNow')} id="changed">
          <VisitDetails visit={visit} />
        </Notification>
      )}
      <form method="post" action={action} novalidate>
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="after" value={visit?.editId ?? ''} />
        <Radios
          name="with"
          legend={t('visits.with')}
          value={value('with')}
          error={error('with')}
          options={[
            ...[...whom, ...others].map(({ kind, id, name, endedAt }) => ({
              value: `${kind}:${id}`,
              label: id === seat.actor.membershipId ? t('visits.me', { name }) : name,
              hint: endedAt ? t('visits.hasEnded') : kind === 'team' ? t('visits.team') : undefined,
            })),
            { value: 'other', label: t('visits.somebodyElse'), hint: t('visits.somebodyElseHint') },
            { value: 'nobody', label: t(own ? 'visits.nobody' : 'visits.nobodyOther') },
          ]}
        />
        <TextField
          name="with-other"
          label={t('visits.otherName')}
          hint={t('visits.otherNameHint')}
          value={value('with-other')}
          error={error('with-other')}
          maxLength={longestOther}
          autocomplete="off"
        />
        <DateField
          name="on"
          legend={t('visits.when')}
          hint={t('visits.whenHint')}
          error={error('on')}
          value={{
            day: value('on-day') ?? '',
            month: value('on-month') ?? '',
            year: value('on-year') ?? '',
          }}
          labels={{ day: t('common.day'), month: t('common.month'), year: t('common.year') }}
        />
        <TextField
          name="time"
          type="time"
          width="short"
          label={t('visits.time')}
          optionalLabel={t('visits.optional')}
          hint={t('visits.timeHint')}
          value={value('time')}
          error={error('time')}
        />
        <Radios
          name="way"
          legend={t('visits.way')}
          value={value('way')}
          error={error('way')}
          options={[
            { value: 'in-person', label: t('visits.inPerson') },
            { value: 'video', label: t('visits.video') },
            { value: 'phone', label: t('visits.phone') },
          ]}
        />
        <Radios
          name="setting"
          legend={t('visits.setting')}
          value={value('setting')}
          error={error('setting')}
          options={[
            { value: 'one-to-one', label: t('visits.oneToOne'), hint: t('visits.oneToOneHint') },
            { value: 'group', label: t('visits.group'), hint: t('visits.groupHint') },
          ]}
        />
        <TextArea
          name="join"
          label={t('visits.join')}
          hint={t('visits.joinHint')}
          value={value('join')}
          error={error('join')}
          rows={2}
          maxLength={longestJoin}
          whoReads={own ? t('visits.notesReads') : t('visits.otherReads', { name: seat.name })}
          nobodyWatches={t('safety.nobodyWatches.short')}
          helpHref="/help-now"
          helpLabel={t('common.helpNow')}
        />
        <Actions>
          <Button type="submit">{t(visit ? 'visits.save' : 'visits.saveNew')}</Button>
          <Button kind="quiet" href={visit ? `${seat.actor.base}/${visit.id}` : seat.actor.base}>
            {t('common.cancel')}
          </Button>
        </Actions>
      </form>
    </SeatPage>
  )
}

function typedOf(visit: Visit): Typed {
  const [year = '', month = '', day = ''] = visit.on?.split('-') ?? []
  const { with: whom } = visit
  return {
    with: whom ? (whom.kind === 'other' ? 'other' : `${whom.kind}:${whom.id}`) : 'nobody',
    'with-other': whom?.kind === 'other' ? whom.name : '',
    'on-day': day.replace(/^0/, ''),
    'on-month': month.replace(/^0/, ''),
    'on-year': year,
    time: visit.time ?? '',
    way: visit.way,
    setting: visit.setting,
    join: visit.join ?? '',
  }
}
