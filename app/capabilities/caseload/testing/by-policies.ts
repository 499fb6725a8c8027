import { sql } from 'kysely'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { readCheckIns } from '../../check-in/reads.server.ts'
import { readMeasuresBrief } from '../../measures/patterns/brief.reads.server.ts'
import { inShort as planInShort } from '../../shared-plan/brief.rules.ts'
import { readEntries as readPlan } from '../../shared-plan/plan.reads.server.ts'
import { readStory } from '../../shared-story/reads.server.ts'
import { inShort as visitsInShort } from '../../visits/brief.rules.ts'
import { readEntries, readNamesIn } from '../../visits/entries.reads.server.ts'
import { readVisits } from '../../visits/reads.server.ts'
import { type Brief, briefCheckIns, type Section } from '../contract.ts'

/** The same brief of a professional, put together from tables that only row-level security guards. */
export async function briefByPolicies(
  tx: Tx,
  keys: Keyring,
  personId: string,
  now: Date,
): Promise<Brief | undefined> {
  const person = await sql<{ name: Buffer }>`
    select name from concord.person where person_id = ${personId}
  `.execute(tx)
  const held = await sql<{ section: Section; until_at: Date }>`
    select section, max(until_at) as until_at from concord.held_grants() where person_id = ${personId} group by 1
  `.execute(tx)
  const changed = await sql<{ section: Section; changed_at: Date }>`
    select section, changed_at from concord.section_change where person_id = ${personId}
      and changed_at >= (concord.granted_from(section) ->> person_id::text)::timestamptz
  `.execute(tx)
  const story = await readStory(tx, keys, personId)
  const checkIns = await readCheckIns(tx, keys, personId, { limit: briefCheckIns })
  const plan = planInShort(await readPlan(tx, keys, personId))
  const entries = await readEntries(tx, keys, personId)
  const names = await readNamesIn(tx, entries)
  const visits = visitsInShort(await readVisits(tx, keys, personId), entries, names, now)
  const [row] = person.rows
  if (!row) return undefined
  const holds = (section: Section) => held.rows.some((grant) => grant.section === section)
  return {
    personId,
    name: keys.open(row.name, { table: 'person', column: 'name', row: personId, person: personId }),
    shared: held.rows.map((grant) => grant.section),
    until: held.rows.map((grant) => grant.until_at).sort((a, b) => a.getTime() - b.getTime())[0],
    whatMatters: pick(story['what-matters']),
    knowMe: pick(story['know-me']),
    tried: pick(story['have-tried']),
    plan: holds('goals-and-plan') ? plan : undefined,
    visits: holds('visits') ? visits : undefined,
    checkIns: checkIns.map(({ id, at, life, wentWell, note }) => ({
      id,
      at,
      life,
      wentWell,
      note: note?.shared ? note.words : undefined,
    })),
    measures: await readMeasuresBrief(tx, keys, personId),
    changed: Object.fromEntries(changed.rows.map((each) => [each.section, each.changed_at])),
  }
}

const pick = (entry: { words: string; writtenAt: Date } | undefined) =>
  entry && { words: entry.words, writtenAt: entry.writtenAt }
