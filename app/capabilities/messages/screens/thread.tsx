import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { shortDay } from '../../../platform/pure/days.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { CloseForm, closedInWords } from '../parts/closing.tsx'
import { HoursTruth } from '../parts/hours-truth.tsx'
import { MessageList } from '../parts/message-list.tsx'
import { OtherWays } from '../parts/other-ways.tsx'
import { PersonComposer } from '../parts/person-composer.tsx'
import { Problems } from '../parts/problems.tsx'
import { Promised } from '../parts/promise.tsx'
import { TeamState } from '../parts/team-state.tsx'
import { Unsent } from '../parts/unsent.tsx'
import { answererNow } from '../rules.ts'
import type { OwnThread } from '../views.ts'

type Props = OwnThread & {
  page: PageContext
  formKey: string
  now: Date
  typed?: Typed
  problems?: Problem[]
}

export function ThreadScreen({ page, thread, messages, view, formKey, now, ...more }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  const { typed = {}, problems = [], earlier, latest } = more
  const { waiting, closed, assigned, team } = thread
  const { desk, phone, confirmed, sharedUntil } = view
  const ended = closed?.reason === 'team-ended'
  return (
    <PersonPage page={page} title={t('messages.title')} current="/team">
      <Problems problems={problems} />
      <BackLink href="/messages">{t('messages.back')}</BackLink>
      <Heading level={1}>{t('messages.withTeam', { team: team.name })}</Heading>
      {waiting && (
        <Promised
          team={team.name}
          by={answererNow(assigned, waiting.promised, now, desk ?? { absences: [], cover: [] })}
          promised={waiting.promised}
          now={now}
          phone={phone}
        />
      )}
      {closed && (
        <Notification heading={closedInWords(t, closed, tag, undefined)}>
          {ended ? <OtherWays phone={phone} /> : <p>{t('messages.reopen')}</p>}
        </Notification>
      )}
      <MessageList
        messages={messages}
        person={{ id: thread.personId, name: undefined }}
        earlier={earlier}
        latest={latest}
      />
      {!ended && <Heading level={2}>{t('messages.writeAgain')}</Heading>}
      {!desk && !ended && <TeamState team={team.name} phone={phone} why="off" />}
      {desk && !confirmed && <TeamState team={team.name} phone={phone} why="unconfirmed" />}
      {desk && confirmed && <HoursTruth team={team.name} desk={desk} now={now} />}
      {ended && typeof typed.words === 'string' && <Unsent words={typed.words} />}
      {((desk && confirmed && !ended) || (!ended && problems.some(({ field }) => field === 'words'))) && (
        <PersonComposer
          action={`/messages/${thread.id}`}
          team={team}
          formKey={formKey}
          shares={sharedUntil ? false : 'again'}
          typed={typed}
          problems={problems}
        />
      )}
      {sharedUntil && (
        <p>
          {t('messages.sharedUntil', { team: team.name, day: shortDay(sharedUntil, tag) })}{' '}
          <a href="/sharing">{t('messages.changeSharing')}</a>
        </p>
      )}
      {!closed && <CloseForm action={`/messages/${thread.id}/close`} problems={problems} />}
    </PersonPage>
  )
}
