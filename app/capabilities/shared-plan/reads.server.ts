import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { readSharing } from '../sharing/reads.server.ts'
import { inShort } from './brief.rules.ts'
import type { ComingUp, Plan, PlanBrief, Reader } from './contract.ts'
import { comingUp } from './due.rules.ts'
import { namesOf, openEntries, type PlanRows, type PlanTables, readEntries } from './plan.reads.server.ts'

/** A person's own plan: everything in it, with whom it is shared and who has read it. */
export async function readOwnPlan(tx: Tx, keys: Keyring, personId: string, now: Date): Promise<Plan> {
  const [entries, readers, { grants }] = await Promise.all([
    readEntries(tx, keys, personId),
    readReaders(tx, personId),
    readSharing(tx, personId, now),
  ])
  const shared = grants.filter(({ section, pending }) => section === 'goals-and-plan' && !pending)
  const sharedWith = shared.map(({ grantee: { id, name, kind } }) => ({ id, name, kind }))
  return { entries, readers, sharedWith }
}

/** A person's plan as the professional who asks may see it. */
export async function readSharedPlan(tx: Tx, keys: Keyring, personId: string): Promise<Plan> {
  return { entries: await readEntries(tx, keys, personId), readers: [], sharedWith: [] }
}

/** What a brief tells of the plan that these rows hold, and whose names it needs. The same for both sides. */
export function openPlanBrief(
  rows: PlanRows,
  keys: Keyring,
): { ids: (string | null)[]; named: (names: Map<string, string>) => PlanBrief } {
  const { ids, named } = openEntries(rows, keys)
  return { ids, named: (names) => inShort(named(names)) }
}

/** What comes up in a person's plan within two weeks, and how much waits for their answer. */
export async function readComingUp(tx: Tx, keys: Keyring, personId: string, now: Date): Promise<ComingUp> {
  return comingUp(await readEntries(tx, keys, personId), now)
}

async function readReaders(tx: Tx, personId: string): Promise<Reader[]> {
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_reader')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('read_at', 'desc')
    .execute()
  const names = await namesOf(
    tx,
    rows.map((row) => row.membership_id),
  )
  return rows.map((row) => ({ id: row.membership_id, name: names.get(row.membership_id), at: row.read_at }))
}
