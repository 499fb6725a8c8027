import { sql } from 'kysely'
import type { Tx } from '../../platform/database/connection.ts'
import type { Erasure } from './contract.ts'

export type ErasureTables = {
  erasure_request: {
    person_id: string
    request_id: string
    asked_at: Date
    due_at: Date
    sharing_ended: boolean
    withdrawn_at: Date | null
    begun_at: Date | null
  }
}

/** What a person asked to be erased, unless they have changed their mind. */
export async function readErasure(tx: Tx, personId: string): Promise<Erasure | undefined> {
  const row = await tx
    .withTables<ErasureTables>()
    .selectFrom('erasure_request')
    .selectAll()
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return (
    row && {
      requestId: row.request_id,
      askedAt: row.asked_at,
      dueAt: row.due_at,
      sharingEnded: row.sharing_ended,
      begun: row.begun_at !== null,
    }
  )
}

/** When a person took copies within the last hour. */
export async function readCopies(tx: Tx, personId: string, now: Date): Promise<Date[]> {
  const since = new Date(now.getTime() - 60 * 60 * 1000)
  const { rows } = await sql<{ at: Date }>`
    select at from concord.audit_event where person_id = ${personId} and kind = 'exported' and at > ${since}
  `.execute(tx)
  return rows.map(({ at }) => at)
}
