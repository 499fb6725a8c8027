import { auditPerson } from '../../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { sectionChanged } from '../../../platform/database/sections.ts'
import type { Owner } from './contract.ts'
import type { RoundTables } from './reads.server.ts'

type Asked = {
  personId: string
  teamId: string
  itemId: string
  membershipId: string
  question: Buffer
  key: string
  mac: Buffer
  at: Date
}

/** Puts one question. 'taken': a colleague's stands already. */
export async function ask(tx: Tx, asked: Asked): Promise<'kept' | 'taken' | 'other-words'> {
  const db = tx.withTables<RoundTables>()
  const { personId, teamId, itemId, at } = asked
  const before = await db
    .selectFrom('round_item')
    .select('body_mac')
    .where('person_id', '=', personId)
    .where('form_key', '=', asked.key)
    .executeTakeFirst()
  if (before) return before.body_mac.equals(asked.mac) ? 'kept' : 'other-words'
  const added = await db
    .insertInto('round_item')
    .values({
      person_id: personId,
      item_id: itemId,
      team_id: teamId,
      asked_by: asked.membershipId,
      question: asked.question,
      asked_at: at,
      decision: null,
      note: null,
      owner: null,
      owner_membership: null,
      by_day: null,
      decided_by: null,
      decided_at: null,
      left_at: null,
      form_key: asked.key,
      body_mac: asked.mac,
      decided_mac: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) return 'taken'
  await auditPerson(tx, personId, at, { kind: 'round-asked', item: itemId, round_of: teamId })
  await sectionChanged(tx, personId, 'goals-and-plan', at)
  return 'kept'
}

type Decided = {
  personId: string
  teamId: string
  itemId: string
  membershipId: string
  decision: Buffer
  note: Buffer
  owner: Owner
  by: string | undefined
  mac: Buffer
  at: Date
}

/** Keeps what came of a question, once. 'decided': a colleague was first, with other words. */
export async function decide(tx: Tx, decided: Decided): Promise<'kept' | 'decided' | 'nothing'> {
  const db = tx.withTables<RoundTables>()
  const { personId, teamId, itemId, owner, at } = decided
  const item = await db
    .selectFrom('round_item')
    .select(['decided_mac', 'left_at'])
    .where('person_id', '=', personId)
    .where('team_id', '=', teamId)
    .where('item_id', '=', itemId)
    .forUpdate()
    .executeTakeFirst()
  if (!item || item.left_at) return 'nothing'
  if (item.decided_mac) return item.decided_mac.equals(decided.mac) ? 'kept' : 'decided'
  await db
    .updateTable('round_item')
    .set({
      decision: decided.decision,
      note: decided.note,
      owner: owner.kind,
      owner_membership: owner.kind === 'professional' ? owner.id : null,
      by_day: decided.by ?? null,
      decided_by: decided.membershipId,
      decided_at: at,
      decided_mac: decided.mac,
    })
    .where('person_id', '=', personId)
    .where('item_id', '=', itemId)
    .execute()
  await auditPerson(tx, personId, at, { kind: 'round-decided', item: itemId, round_of: teamId })
  await sectionChanged(tx, personId, 'goals-and-plan', at)
  return 'kept'
}

/** Leaves a question that needs no answer any more. */
export async function leave(
  tx: Tx,
  { personId, teamId, itemId, at }: Pick<Decided, 'personId' | 'teamId' | 'itemId' | 'at'>,
): Promise<boolean> {
  const left = await tx
    .withTables<RoundTables>()
    .updateTable('round_item')
    .set({ left_at: at })
    .where('person_id', '=', personId)
    .where('team_id', '=', teamId)
    .where('item_id', '=', itemId)
    .where('decided_at', 'is', null)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  if (!left.numUpdatedRows) return false
  await auditPerson(tx, personId, at, { kind: 'round-left', item: itemId, round_of: teamId })
  return true
}
