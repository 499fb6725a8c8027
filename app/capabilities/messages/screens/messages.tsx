import { type Text, textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { shortDay } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import { TaskList } from '../../../ui/task-list/task-list.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { TeamTabs } from '../../../workspaces/person/team-tabs.tsx'
import type { Thread } from '../contract.ts'
import { promisedDay } from '../parts/hours.ts'
import { HoursTruth } from '../parts/hours-truth.tsx'
import { TeamState } from '../parts/team-state.tsx'
import { byWords } from '../parts/texts.ts'
import { answererNow } from '../rules.ts'
import type { OwnMessages } from '../views.ts'

type Props = OwnMessages & { page: PageContext; now: Date }

export function MessagesScreen({ page, teams, threads, unopened, now }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  return (
    <PersonPage page={page} title={t('messages.title')} current="/team">
      <Heading level={1}>{t('messages.title')}</Heading>
      <TeamTabs current="/messages" />
      <p>
        {t('messages.intro')} {t('messages.notLive')}
      </p>
      {teams.length === 0 && (
        <EmptyState heading={t('messages.noTeam')} action={{ href: '/join', label: t('messages.haveCode') }}>
          <p>{t('messages.noTeamBody')}</p>
        </EmptyState>
      )}
      {threads.length > 0 && (
        <>
          <Heading level={2}>{t('messages.yours')}</Heading>
          <TaskList
            items={threads.map((thread) => ({
              href: `/messages/${thread.id}`,
              title: t('messages.withTeam', { team: thread.team.name }),
              hint: t('messages.begun', { day: shortDay(thread.openedAt, tag) }),
              status: stateOf(t, tag, thread, { teams, unopened, now }),
              done: !thread.waiting && !unopened.get(thread.id),
            }))}
          />
        </>
      )}
      {teams.map(({ team, desk, phone, confirmed }) => (
        <section key={team.id}>
          {!desk && <TeamState team={team.name} phone={phone} why="off" />}
          {desk && !confirmed && <TeamState team={team.name} phone={phone} why="unconfirmed" />}
          {desk && confirmed && (
            <>
              <HoursTruth team={team.name} desk={desk} now={now} />
              <Actions>
                <Button
                  href={`/messages/new?team=${team.id}`}
                  kind={threads.length > 0 ? 'secondary' : 'primary'}
                >
                  {t('messages.writeTo', { team: team.name })}
                </Button>
              </Actions>
            </>
          )}
        </section>
      ))}
      {teams.length > 0 && (
        <p>
          <a href="/messages/settings">{t('messages.settings')}</a>
        </p>
      )}
    </PersonPage>
  )
}

function stateOf(
  t: Text,
  tag: string,
  thread: Thread,
  { teams, unopened, now }: Pick<Props, 'teams' | 'unopened' | 'now'>,
): string {
  const news = unopened.get(thread.id) ?? 0
  if (news > 0) return news === 1 ? t('messages.newOne') : t('messages.newMany', { count: news })
  const { waiting, closed, team, assigned } = thread
  if (waiting) {
    const day = promisedDay(waiting.promised, tag)
    if (now > waiting.promised) return t('messages.passed', { day })
    const desk = teams.find((each) => each.team.id === team.id)?.desk ?? { absences: [], cover: [] }
    return t('messages.promise', {
      day,
      by: byWords(t, answererNow(assigned, waiting.promised, now, desk), team.name),
    })
  }
  return closed ? t('messages.closedOn', { day: shortDay(closed.at, tag) }) : t('messages.answered')
}
