import { sql } from 'kysely'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { wallClock } from '../../../platform/pure/wall-clock.ts'
import { itemById } from '../content.reads.server.ts'
import { readSuggestions } from './reads.server.ts'
import { waitingOn } from './rules.ts'

const soonAfter = 28 * 24 * 60 * 60_000

/** What the person's first page says: suggestions that wait, and whether to ask if somebody shall get in touch. */
export async function readSuggested(tx: Tx, keys: Keyring, personId: string, now: Date) {
  const all = await readSuggestions(tx, keys, personId)
  const waiting = waitingOn(all, wallClock(now, 'Europe/London').date)
  const since = new Date(now.getTime() - soonAfter)
  const { rows } = await sql<{ ask: boolean }>`
    select exists (select from concord.connection c where c.person_id = ${personId} and c.joined_at > ${since})
      and exists (select from concord.sharing_grant g where g.person_id = ${personId}
        and g.ended_at is null and not g.pending and g.until_at > now())
      and not exists (select from concord.agreed_contact a where a.person_id = ${personId}) as ask
  `.execute(tx)
  return {
    waiting: waiting.map(({ id, item, by }) => ({ id, by, title: itemById(item)?.title ?? item })),
    askContact: rows[0]?.ask === true,
  }
}
