import { sql } from 'kysely'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { readCheckIns } from '../../check-in/reads.server.ts'
import { readStory } from '../../shared-story/reads.server.ts'
import { type Brief, briefCheckIns, type Section } from '../contract.ts'

/** The same brief, put together from tables that only row-level security guards. */
export async function briefByPolicies(tx: Tx, keys: Keyring, personId: string): Promise<Brief | undefined> {
  const person = await sql<{ name: Buffer }>`
    select name from concord.person where person_id = ${personId}
  `.execute(tx)
  const held = await sql<{ section: Section; until_at: Date }>`
    select section, max(until_at) as until_at from concord.held_grants() where person_id = ${personId} group by 1
  `.execute(tx)
  const story = await readStory(tx, keys, personId)
  const checkIns = await readCheckIns(tx, keys, personId, { limit: briefCheckIns })
  const [row] = person.rows
  if (!row) return undefined
  return {
    personId,
    name: keys.open(row.name, { table: 'person', column: 'name', row: personId, person: personId }),
    shared: held.rows.map((grant) => grant.section),
    until: held.rows.map((grant) => grant.until_at).sort((a, b) => a.getTime() - b.getTime())[0],
    whatMatters: pick(story['what-matters']),
    knowMe: pick(story['know-me']),
    checkIns: checkIns.map(({ id, at, life, wentWell, note }) => ({
      id,
      at,
      life,
      wentWell,
      note: note?.shared ? note.words : undefined,
    })),
  }
}

const pick = (entry: { words: string; writtenAt: Date } | undefined) =>
  entry && { words: entry.words, writtenAt: entry.writtenAt }
