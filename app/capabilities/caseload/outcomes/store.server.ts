import { auditPerson } from '../../../platform/audit/audit.store.server.ts'
import type { PersonEvent } from '../../../platform/audit/events.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { endOfDay } from '../../../platform/pure/days.ts'
import type { Outcome } from './contract.ts'
import type { OutcomeTables } from './reads.server.ts'

type Noted = {
  personId: string
  membershipId: string
  outcomeId: string
  outcome: Outcome
  key: string
  mac: Buffer
  at: Date
}

/** Keeps what was done about somebody, once for a form. 'other-words': the same form came with another body. */
export async function addOutcome(tx: Tx, noted: Noted): Promise<'kept' | 'other-words'> {
  const db = tx.withTables<OutcomeTables>()
  const { personId, membershipId, outcomeId, outcome, key, mac, at } = noted
  const added = await db
    .insertInto('caseload_outcome')
    .values({
      person_id: personId,
      outcome_id: outcomeId,
      membership_id: membershipId,
      kind: outcome.kind,
      remind_on: outcome.kind === 'remind' ? outcome.on : null,
      reason: outcome.kind === 'removed' ? outcome.reason : null,
      at,
      undone_at: null,
      form_key: key,
      body_mac: mac,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'membership_id', 'form_key']).doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows) {
    await auditPerson(tx, personId, at, eventOf(outcomeId, outcome))
    return 'kept'
  }
  const before = await db
    .selectFrom('caseload_outcome')
    .select('body_mac')
    .where('person_id', '=', personId)
    .where('membership_id', '=', membershipId)
    .where('form_key', '=', key)
    .executeTakeFirstOrThrow()
  return before.body_mac.equals(mac) ? 'kept' : 'other-words'
}

/** Takes back what was noted; nothing happens where it does not stand any more. What was noted before stands again. */
export async function undoOutcome(tx: Tx, personId: string, outcomeId: string, at: Date): Promise<void> {
  const undone = await tx
    .withTables<OutcomeTables>()
    .updateTable('caseload_outcome')
    .set({ undone_at: at })
    .where('person_id', '=', personId)
    .where('outcome_id', '=', outcomeId)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  if (undone.numUpdatedRows) await auditPerson(tx, personId, at, { kind: 'note-undone', outcome: outcomeId })
}

type Claiming = { personId: string; teamId: string; membershipId: string; claimId: string; at: Date }

/** Takes somebody on for a team, unless a colleague, or oneself, already has. Says whether it was this time. */
export async function addClaim(
  tx: Tx,
  { personId, teamId, membershipId, claimId, at }: Claiming,
): Promise<boolean> {
  const claimed = await tx
    .withTables<OutcomeTables>()
    .insertInto('caseload_claim')
    .values({
      person_id: personId,
      claim_id: claimId,
      team_id: teamId,
      membership_id: membershipId,
      claimed_at: at,
      released_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'team_id']).where('released_at', 'is', null).doNothing(),
    )
    .executeTakeFirst()
  if (!claimed.numInsertedOrUpdatedRows) return false
  await auditPerson(tx, personId, at, { kind: 'claimed', claim: claimId, team: teamId })
  return true
}

/** Gives one's own claim back; nothing happens where there is none. */
export async function endClaim(
  tx: Tx,
  { personId, teamId, membershipId, at }: Omit<Claiming, 'claimId'>,
): Promise<void> {
  const ended = await tx
    .withTables<OutcomeTables>()
    .updateTable('caseload_claim')
    .set({ released_at: at })
    .where('person_id', '=', personId)
    .where('team_id', '=', teamId)
    .where('membership_id', '=', membershipId)
    .where('released_at', 'is', null)
    .returning('claim_id')
    .executeTakeFirst()
  if (ended)
    await auditPerson(tx, personId, at, { kind: 'claim-given-back', claim: ended.claim_id, team: teamId })
}

function eventOf(outcome: string, done: Outcome): PersonEvent {
  switch (done.kind) {
    case 'spoken':
      return { kind: 'noted-spoken', outcome }
    case 'agreed':
      return { kind: 'noted-agreed', outcome }
    case 'prefers-no-contact':
      return { kind: 'noted-no-contact', outcome }
    case 'remind': {
      const [year = 0, month = 0, day = 0] = done.on.split('-').map(Number)
      return { kind: 'noted-reminder', outcome, until: endOfDay(year, month, day)?.toISOString() ?? '' }
    }
    case 'removed':
      return { kind: 'noted-removed', outcome, reason: done.reason }
  }
}
