import type { Tx } from '../../platform/database/connection.ts'
import type { ChoiceTables } from './reads.server.ts'

/** Keeps what an account wants; the last choice stands. */
export async function chooseDiscreet(tx: Tx, accountId: string, discreet: boolean, at: Date): Promise<void> {
  const choice = { discreet, changed_at: at }
  await tx
    .withTables<ChoiceTables>()
    .insertInto('account_choice')
    .values({ account_id: accountId, ...choice })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(choice))
    .execute()
}
