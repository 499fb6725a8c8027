import { type Text, textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { momentInWords } from '../../../platform/pure/days.ts'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import { promisedDay } from '../parts/hours.ts'
import type { Inbox, InboxRow } from '../views.ts'

type Props = Inbox & { page: PageContext; now: Date }

export function InboxScreen({ page, view, rows, next, first, teams, now }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  return (
    <ProfessionalPage page={page} title={t('messages.inbox')} current="/inbox" wide>
      <Heading level={1}>{t('messages.inbox')}</Heading>
      <p>{t('messages.inboxLead')}</p>
      <Tabs
        label={t('messages.inbox')}
        items={[
          { href: '/inbox', label: t('messages.mine'), current: view === 'mine' },
          { href: '/inbox?view=team', label: t('messages.team'), current: view === 'team' },
        ]}
      />
      {teams.length === 0 && <p>{t('messages.inboxNoTeam')}</p>}
      {teams
        .filter(({ off }) => off)
        .map(({ id, name }) => (
          <Notification key={id} heading={t('messages.inboxOff', { team: name })}>
            <p>{t('messages.inboxOffBody')}</p>
          </Notification>
        ))}
      {rows.length === 0 ? (
        <EmptyState heading={t(view === 'mine' ? 'messages.inboxNoneMine' : 'messages.inboxNone')} />
      ) : (
        <Table
          caption={t('messages.inbox')}
          captionHidden
          head={[t('messages.person'), t('messages.waits'), t('messages.promised'), t('messages.answers')]}
          rows={rows.map((row) => [
            <a href={`/people/${row.thread.personId}/messages/${row.thread.id}`}>
              <bdi>{row.name}</bdi>
            </a>,
            row.thread.waiting ? momentInWords(row.thread.waiting.since, tag) : '',
            promisedInWords(t, tag, row, now),
            answersInWords(t, row),
          ])}
        />
      )}
      {(next || !first) && (
        <Pagination
          label={t('messages.inbox')}
          previous={first ? undefined : { href: '/inbox?view=team', label: t('messages.inboxFirst') }}
          next={next ? { href: `/inbox?view=team&after=${next}`, label: t('messages.inboxMore') } : undefined}
        />
      )}
      <p>
        <a href="/inbox/away">{t('messages.ownAway')}</a>
      </p>
    </ProfessionalPage>
  )
}

function promisedInWords(t: Text, tag: string, { thread: { waiting } }: InboxRow, now: Date): string {
  if (!waiting) return ''
  const day = promisedDay(waiting.promised, tag)
  return now > waiting.promised ? t('messages.promisedPassed', { day }) : day
}

function answersInWords(t: Text, { by: { who, covers }, thread }: InboxRow): string {
  if (!who) return t('messages.answersTeam', { team: thread.team.name })
  return covers ? t('messages.answersCover', { name: who.name, away: covers.name }) : who.name
}
