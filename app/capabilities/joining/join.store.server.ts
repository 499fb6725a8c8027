import { sql } from 'kysely'
import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Inviter } from './contract.ts'

export type CodeAnswer = { outcome: 'open'; inviter: Inviter } | { outcome: 'unknown' | 'wait' }

type JoinTables = {
  person: {
    person_id: string
    account_id: string
    name: Buffer
    created_at: Date
    privacy_version: string
    welcomed_at: Date | null
  }
}

/** Tries a code: ten wrong ones an hour from one client, then nothing is looked up. */
export async function tryCode(tx: Tx, code: Buffer, client: Buffer): Promise<CodeAnswer> {
  const { rows } = await sql<{
    outcome: 'open' | 'unknown' | 'wait'
    inviter: string
    discipline: string | null
    service: string
    phone: string | null
  }>`select * from concord.try_code(${code}, ${client})`.execute(tx)
  const row = rows[0]
  if (row?.outcome !== 'open') return { outcome: row?.outcome ?? 'unknown' }
  const { inviter: name, discipline, service, phone } = row
  return {
    outcome: 'open',
    inviter: { name, discipline: discipline ?? undefined, service, phone: phone ?? undefined },
  }
}

/** Uses a code for the person who asks. False: it was used, withdrawn or has expired. */
export async function useCode(tx: Tx, code: Buffer, at: Date): Promise<boolean> {
  const { rows } = await sql<{ inviter: string | null }>`
    select concord.use_code(${code}, ${at}) as inviter
  `.execute(tx)
  return Boolean(rows[0]?.inviter)
}

type NewPerson = { personId: string; accountId: string; name: Buffer; privacy: string; at: Date }

/** Makes the account's person, once: a second submission finds the first. */
export async function addPerson(
  tx: Tx,
  { personId, accountId, name, privacy, at }: NewPerson,
): Promise<void> {
  const added = await tx
    .withTables<JoinTables>()
    .insertInto('person')
    .values({
      person_id: personId,
      account_id: accountId,
      name,
      created_at: at,
      privacy_version: privacy,
      welcomed_at: null,
    })
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows) await auditPerson(tx, personId, at, { kind: 'account-made', privacy })
}
