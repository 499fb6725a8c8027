import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Actions, SideBySide, Stack } from '../../../ui/stack/stack.tsx'
import { Problems } from '../../../workspaces/problems.tsx'
import type { Named, Visit } from '../contract.ts'
import { dayOf, type Entry, type Kind } from '../entries.contract.ts'
import { EntryFields } from '../parts/entry-fields.tsx'
import { EntryWords } from '../parts/entry-words.tsx'
import { SeatPage } from '../parts/seat-page.tsx'
import { problemText } from '../parts/texts.ts'
import type { Seat } from '../seat.contract.ts'

type Props = {
  page: PageContext
  seat: Seat
  visit: Visit
  kind: Kind
  /** None: something new. */
  entry: Entry | undefined
  names: Map<string, string>
  whom: Named[]
  formKey: string
  typed?: Typed
  problems?: Problem[]
}

const titles = {
  topic: 'visits.changeEntry',
  note: 'visits.writeNote',
  decision: 'visits.writeDecision',
  option: 'visits.writeOption',
} as const

export function WriteScreen(props: Props) {
  const { page, seat, visit, kind, entry, names, whom, formKey, typed, problems = [] } = props
  const t = textOf(page.language)
  const at = `${seat.actor.base}/${visit.id}`
  const back = kind === 'topic' ? `${at}/prepare` : at
  const error = (field: string) => {
    const problem = problems.find((each) => each.field === field)
    return problem && problemText(t, problem)
  }
  const heads = entry?.heads ?? []
  const shown = (versions: Entry['heads']) =>
    versions.map((version) => (
      <EntryWords key={version.id} kind={kind} version={version} names={names} seat={seat} />
    ))
  const own = seat.side === 'person'
  const private_ = own && kind === 'topic' && !visit.readyAt
  return (
    <SeatPage
      page={page}
      seat={seat}
      title={t(entry ? 'visits.changeEntry' : titles[kind])}
      before={
        <>
          <Problems problems={problems} textOf={(problem) => problemText(t, problem)} />
          <BackLink href={back}>{t('visits.backToVisit')}</BackLink>
        </>
      }
    >
      {heads.length > 1 && (
        <Notification heading={t('visits.twoVersions')}>
          <p>{t('visits.twoVersionsBody')}</p>
          <SideBySide>{shown(heads)}</SideBySide>
        </Notification>
      )}
      <form method="post" action={entry ? `${at}/entries/${entry.id}` : `${at}/write/${kind}`} novalidate>
        <input type="hidden" name="key" value={formKey} />
        {afterOf(typed, heads).map((id) => (
          <input type="hidden" name="after" value={id} key={id} />
        ))}
        <EntryFields
          kind={kind}
          seat={seat}
          whom={whom}
          typed={typed ?? typedOf(kind, heads)}
          error={error}
          whoReads={
            own
              ? t(private_ ? 'visits.onlyYou' : visit.shownAt ? 'visits.sharedReads' : 'visits.notesReads')
              : t('visits.otherReads', { name: seat.name })
          }
        />
        <Actions>
          <Button type="submit">{t('visits.save')}</Button>
          <Button kind="quiet" href={back}>
            {t('common.cancel')}
          </Button>
        </Actions>
      </form>
      {entry && entry.earlier.length > 0 && (
        <Details summary={t('visits.wasBefore')}>
          <Stack>{shown(entry.earlier)}</Stack>
        </Details>
      )}
    </SeatPage>
  )
}

/** What was refused comes back after what it was first written after. */
function afterOf(typed: Typed | undefined, heads: Entry['heads']): string[] {
  if (typed) return [typed.after ?? []].flat()
  return heads.map(({ id }) => id)
}

function typedOf(kind: Kind, heads: Entry['heads']): Typed {
  const [head] = heads
  if (!head) return {}
  const day = dayOf[kind]
  const [year = '', month = '', date = ''] = (day && head.fields[day]?.split('-')) || []
  const parts = day
    ? {
        [`${day}-day`]: date.replace(/^0/, ''),
        [`${day}-month`]: month.replace(/^0/, ''),
        [`${day}-year`]: year,
      }
    : {}
  return { ...head.fields, ...parts }
}
