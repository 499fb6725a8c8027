import type { Tx } from '../../platform/database/connection.ts'

/** When everything of a person will be erased, if they asked for that and have not changed their mind. */
export async function readErasureDue(tx: Tx, personId: string): Promise<Date | undefined> {
  const row = await tx
    .withTables<{ erasure_request: { person_id: string; due_at: Date; withdrawn_at: Date | null } }>()
    .selectFrom('erasure_request')
    .select('due_at')
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row?.due_at
}
