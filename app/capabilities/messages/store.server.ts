import { sql } from 'kysely'
import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { sectionChanged, setDue } from '../../platform/database/sections.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import type { CloseReason } from './contract.ts'

/** Nothing else moves this thread until the act is over. False: there is none that whoever asks may write to. */
export async function holdThread(tx: Tx, personId: string, threadId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from concord.message_thread where person_id = ${personId} and thread_id = ${threadId} for update
  `.execute(tx)
  return rows.length > 0
}

/** One form is answered at a time: what comes twice at once begins one thread. */
export async function holdForm(tx: Tx, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 44))`.execute(tx)
}

type NewThread = { personId: string; threadId: string; teamId: string; at: Date }

export async function insertThread(tx: Tx, { personId, threadId, teamId, at }: NewThread): Promise<void> {
  await sql`
    insert into concord.message_thread (person_id, thread_id, team_id, opened_at, last_at)
    values (${personId}, ${threadId}, ${teamId}, ${at}, ${at})
  `.execute(tx)
}

export type NewMessage = {
  personId: string
  threadId: string
  teamId: string
  messageId: string
  /** Nobody when the person writes. */
  author: string | undefined
  words: Buffer
  promised: Date | undefined
  key: string
  mac: Buffer
  at: Date
}

/** Keeps a message, once for each form of its author; what was kept before under the same key otherwise. */
export async function insertMessage(
  tx: Tx,
  message: NewMessage,
): Promise<'kept' | 'other-words' | { threadId: string }> {
  const {
    personId,
    threadId,
    teamId,
    messageId,
    author = null,
    words,
    promised = null,
    key,
    mac,
    at,
  } = message
  const kept = await sql`
    insert into concord.message (person_id, message_id, thread_id, team_id, author_membership, words, sent_at,
      promised_at, form_key, body_mac)
    values (${personId}, ${messageId}, ${threadId}, ${teamId}, ${author}, ${words}, ${at}, ${promised}, ${key}, ${mac})
    on conflict (person_id, author_membership, form_key) do nothing
  `.execute(tx)
  if (kept.numAffectedRows) {
    await sectionChanged(tx, personId, 'messages', at)
    await auditPerson(tx, personId, at, {
      kind: 'message-sent',
      thread: threadId,
      message: messageId,
      team: teamId,
    })
    return 'kept'
  }
  return (await readSent(tx, personId, author, key, mac)) ?? 'other-words'
}

/** What a form of this author has written before; 'other-words' where it said something else then. */
export async function readSent(
  tx: Tx,
  personId: string,
  author: string | null,
  key: string,
  mac: Buffer,
): Promise<'other-words' | { threadId: string } | undefined> {
  const { rows } = await sql<{ thread_id: string; body_mac: Buffer }>`
    select thread_id, body_mac from concord.message
    where person_id = ${personId} and author_membership is not distinct from ${author} and form_key = ${key}
  `.execute(tx)
  const [row] = rows
  if (!row) return undefined
  return row.body_mac.equals(mac) ? { threadId: row.thread_id } : 'other-words'
}

type Place = { personId: string; threadId: string; teamId: string }
type Waiting = { since: Date; promised: Date }

/** Moves a thread on with its latest message: whether somebody waits now, and who is to answer them. It is open again. */
export async function moveThread(
  tx: Tx,
  { personId, threadId, teamId }: Place,
  at: Date,
  waiting: Waiting | undefined,
  answerer: string | undefined,
): Promise<void> {
  await sql`
    update concord.message_thread set last_at = greatest(last_at, ${at}), waiting_since = ${waiting?.since ?? null},
      promised_at = ${waiting?.promised ?? null},
      closed_at = null, closed_by = null, closed_membership = null, closed_reason = null
    where person_id = ${personId} and thread_id = ${threadId}
  `.execute(tx)
  await setAnswerDue(tx, { personId, threadId, teamId }, waiting?.promised, answerer)
}

/** Puts an answer that is due into the lists of a team, or of one of them. */
async function setAnswerDue(
  tx: Tx,
  { personId, threadId, teamId }: Place,
  promised: Date | undefined,
  answerer: string | undefined,
): Promise<void> {
  const due = { personId, section: 'messages', kind: 'message-promised', itemId: threadId, teamId }
  await setDue(tx, answerer ? { ...due, membershipId: answerer } : due, promised)
}

export type Closing = {
  by: 'person' | 'team'
  membershipId: string | undefined
  reason: CloseReason
  at: Date
}

/** Closes a thread; nobody waits any more. */
export async function closeThread(tx: Tx, place: Place, closing: Closing): Promise<void> {
  const { personId, threadId } = place
  const { by, membershipId = null, reason, at } = closing
  await sql`
    update concord.message_thread set closed_at = ${at}, closed_by = ${by}, closed_membership = ${membershipId},
      closed_reason = ${reason}, waiting_since = null, promised_at = null
    where person_id = ${personId} and thread_id = ${threadId}
  `.execute(tx)
  await setAnswerDue(tx, place, undefined, undefined)
  await sectionChanged(tx, personId, 'messages', at)
  await auditPerson(tx, personId, at, { kind: 'message-thread-closed', thread: threadId, reason })
}

type Assignment = {
  to: string
  by: string
  at: Date
  promised: Date | undefined
  answerer: string | undefined
}

/** Gives a thread to one colleague of its team to answer. */
export async function assignThread(tx: Tx, place: Place, given: Assignment): Promise<void> {
  const { to, by, at, promised, answerer } = given
  const { personId, threadId } = place
  await sql`
    update concord.message_thread set assigned_to = ${to}, assigned_by = ${by}, assigned_at = ${at}
    where person_id = ${personId} and thread_id = ${threadId}
  `.execute(tx)
  if (promised) await setAnswerDue(tx, place, promised, answerer)
  await auditPerson(tx, personId, at, { kind: 'message-assigned', thread: threadId, membership: to })
}

/** Keeps that these messages were opened by whoever asks, the first time. */
export async function markOpened(
  tx: Tx,
  personId: string,
  messageIds: readonly string[],
  reader: string,
  at: Date,
): Promise<void> {
  if (messageIds.length === 0) return
  await sql`
    insert into concord.message_opened (person_id, message_id, reader, opened_at)
    select ${personId}, m.id, ${reader}, ${at} from unnest(${[...messageIds]}::uuid[]) as m (id)
    on conflict do nothing
  `.execute(tx)
}

/** The person has looked: what comes next is news again. */
export async function settleNotices(tx: Tx, personId: string, at: Date): Promise<void> {
  await sql`
    update concord.message_notice_slot set settled_at = ${at} where person_id = ${personId} and settled_at is null
  `.execute(tx)
}

export async function saveNotice(tx: Tx, personId: string, byMail: boolean, at: Date): Promise<void> {
  await sql`
    insert into concord.message_notice as n values (${personId}, ${byMail}, ${at})
    on conflict (person_id) do update set by_mail = excluded.by_mail, chosen_at = excluded.chosen_at
  `.execute(tx)
  if (!byMail) await settleNotices(tx, personId, at)
}

/** Tells a person who wants to be told that something new is there, with the message that is. */
export async function sendNews(tx: Tx, jobs: Jobs, personId: string, at: Date): Promise<void> {
  const slot = newId(at)
  const { rows } = await sql<{ send: boolean }>`
    select concord.message_news(${personId}, ${slot}, ${at}) as send
  `.execute(tx)
  if (rows[0]?.send) await jobs.send(tx, 'message-notice', { slot }, at)
}
