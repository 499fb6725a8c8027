import { sql } from 'kysely'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Thread } from './contract.ts'
import { selectThreads, threadOf } from './reads.server.ts'

/** The teams that a person shares messages with, of those that whoever asks is in: where they may write. */
export async function readWritableTeams(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ team: string }>`
    select jsonb_object_keys(concord.message_reach() -> ${personId}::text) as team
  `.execute(tx)
  return rows.map(({ team }) => team).filter((team) => team !== '*')
}

export type Waiting = Thread & { name: string }
export type After = { since: Date; id: string }

export const waitingOnAPage = 50
const mostOwn = 500

/** What waits for an answer in a professional's teams, waiting longest first. One more than a page tells of more. */
export async function readTeamInbox(
  tx: Tx,
  keys: Keyring,
  teams: readonly string[],
  after: After | undefined,
): Promise<Waiting[]> {
  const { rows } = await selectThreads(sql`
    h.team_id = any (${[...teams]}::uuid[]) and h.waiting_since is not null
    and (${after?.since ?? null}::timestamptz is null
      or (h.waiting_since, h.thread_id) > (${after?.since ?? null}, ${after?.id ?? null}))
    order by h.waiting_since, h.thread_id limit ${waitingOnAPage + 1}
  `).execute(tx)
  return named(tx, keys, rows.map(threadOf))
}

/** What waits for an answer of one of these colleagues, waiting longest first. */
export async function readInboxOf(
  tx: Tx,
  keys: Keyring,
  teams: readonly string[],
  memberships: readonly string[],
): Promise<Waiting[]> {
  const { rows } = await selectThreads(sql`
    h.team_id = any (${[...teams]}::uuid[]) and h.waiting_since is not null
    and h.assigned_to = any (${[...memberships]}::uuid[])
    order by h.waiting_since, h.thread_id limit ${mostOwn}
  `).execute(tx)
  return named(tx, keys, rows.map(threadOf))
}

async function named(tx: Tx, keys: Keyring, threads: Thread[]): Promise<Waiting[]> {
  const { rows } = await sql<{ person_id: string; name: Buffer }>`
    select person_id, name from concord.person
    where person_id = any (${threads.map(({ personId }) => personId)}::uuid[])
  `.execute(tx)
  const names = new Map(
    rows.map(({ person_id: id, name }) => [
      id,
      keys.open(name, { table: 'person', column: 'name', row: id, person: id }),
    ]),
  )
  return threads.map((thread) => ({ ...thread, name: names.get(thread.personId) ?? '' }))
}
