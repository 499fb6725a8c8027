import { type RawBuilder, sql } from 'kysely'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { CloseReason, Message, Thread } from './contract.ts'
import { wordsPlace } from './places.ts'

type ThreadRow = {
  person_id: string
  thread_id: string
  team_id: string
  team_name: string | null
  service_id: string | null
  opened_at: Date
  last_at: Date
  assigned_to: string | null
  assigned_name: string | null
  waiting_since: Date | null
  promised_at: Date | null
  closed_at: Date | null
  closed_by: 'person' | 'team' | null
  closed_name: string | null
  closed_reason: CloseReason | null
}

export const messagesOnAPage = 50
const threadsOnAPage = 100

/** Threads as whoever asks may see them. Somebody who has left the team answers nothing for it any more. */
export function selectThreads(where: RawBuilder<unknown>): RawBuilder<ThreadRow> {
  return sql<ThreadRow>`
    select h.person_id, h.thread_id, h.team_id, team.name as team_name, team.service_id, h.opened_at, h.last_at,
      a.membership_id as assigned_to, a.name as assigned_name, h.waiting_since, h.promised_at,
      h.closed_at, h.closed_by, c.name as closed_name, h.closed_reason
    from concord.message_thread h
    left join concord.team team on team.team_id = h.team_id
    left join concord.membership c on c.membership_id = h.closed_membership
    left join concord.membership a on a.membership_id = h.assigned_to and a.ended_at is null and exists (
      select from concord.team_member tm
      where tm.team_id = h.team_id and tm.membership_id = h.assigned_to and tm.ended_at is null)
    where ${where}
  `
}

export function threadOf(row: ThreadRow): Thread {
  return {
    id: row.thread_id,
    personId: row.person_id,
    team: { id: row.team_id, name: row.team_name ?? '', serviceId: row.service_id ?? '' },
    openedAt: row.opened_at,
    lastAt: row.last_at,
    assigned:
      row.assigned_to && row.assigned_name !== null
        ? { membershipId: row.assigned_to, name: row.assigned_name }
        : undefined,
    waiting:
      row.waiting_since && row.promised_at
        ? { since: row.waiting_since, promised: row.promised_at }
        : undefined,
    closed:
      row.closed_at && row.closed_by && row.closed_reason
        ? {
            at: row.closed_at,
            by: row.closed_by,
            name: row.closed_name ?? undefined,
            reason: row.closed_reason,
          }
        : undefined,
  }
}

/** A person's threads, those that moved last first. */
export async function readThreads(tx: Tx, personId: string): Promise<Thread[]> {
  const { rows } = await selectThreads(
    sql`h.person_id = ${personId} order by h.last_at desc, h.thread_id limit ${threadsOnAPage}`,
  ).execute(tx)
  return rows.map(threadOf)
}

export async function readThread(tx: Tx, personId: string, threadId: string): Promise<Thread | undefined> {
  const { rows } = await selectThreads(sql`h.person_id = ${personId} and h.thread_id = ${threadId}`).execute(
    tx,
  )
  return rows[0] && threadOf(rows[0])
}

type MessageRow = {
  message_id: string
  words: Buffer
  sent_at: Date
  author_membership: string | null
  author_name: string | null
  opened: { reader: string; name: string; at: string }[] | null
}

/** The latest messages of a thread, oldest first, with who has opened each; or those before one of them. */
export async function readMessages(
  tx: Tx,
  keys: Keyring,
  { personId, id }: Pick<Thread, 'personId' | 'id'>,
  before?: string,
): Promise<Message[]> {
  const { rows } = await sql<MessageRow>`
    select m.message_id, m.words, m.sent_at, m.author_membership, w.name as author_name, (
      select json_agg(json_build_object('reader', o.reader, 'name', coalesce(r.name, ''), 'at', o.opened_at)
        order by o.opened_at, o.reader)
      from concord.message_opened o left join concord.membership r on r.membership_id = o.reader
      where o.person_id = m.person_id and o.message_id = m.message_id
    ) as opened
    from concord.message m left join concord.membership w on w.membership_id = m.author_membership
    where m.person_id = ${personId} and m.thread_id = ${id} and (${before ?? null}::uuid is null or
      (m.sent_at, m.message_id) < (select b.sent_at, b.message_id from concord.message b
        where b.person_id = ${personId} and b.message_id = ${before ?? null}))
    order by m.sent_at desc, m.message_id desc limit ${messagesOnAPage}
  `.execute(tx)
  return rows.toReversed().map((row) => ({
    id: row.message_id,
    words: keys.open(row.words, wordsPlace(row.message_id, personId)),
    sentAt: row.sent_at,
    author: row.author_membership
      ? { membershipId: row.author_membership, name: row.author_name ?? '' }
      : undefined,
    openedBy: (row.opened ?? []).map(({ reader, name, at }) => ({ reader, name, at: new Date(at) })),
  }))
}

/** How much of what a person's teams wrote they have not opened yet, thread by thread. */
export async function readUnopened(tx: Tx, personId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ thread_id: string; count: number }>`
    select m.thread_id, count(*)::int as count from concord.message m
    where m.person_id = ${personId} and m.author_membership is not null and not exists (
      select from concord.message_opened o
      where o.person_id = m.person_id and o.message_id = m.message_id and o.reader = m.person_id)
    group by 1
  `.execute(tx)
  return new Map(rows.map((row) => [row.thread_id, row.count]))
}

/** Until when a person shares messages with a team. */
export async function readShared(tx: Tx, personId: string, teamId: string): Promise<Date | undefined> {
  const { rows } = await sql<{ until_at: Date | null }>`
    select max(until_at) as until_at from concord.sharing_grant
    where person_id = ${personId} and grantee_team = ${teamId} and section = 'messages'
      and ended_at is null and not pending and until_at > now()
  `.execute(tx)
  return rows[0]?.until_at ?? undefined
}

/** Whether a person wants a mail when something new is there. */
export async function readNotice(tx: Tx, personId: string): Promise<boolean | undefined> {
  const { rows } = await sql<{ by_mail: boolean }>`
    select by_mail from concord.message_notice where person_id = ${personId}
  `.execute(tx)
  return rows[0]?.by_mail
}
