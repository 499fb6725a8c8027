import type { Tx } from '../../platform/database/connection.ts'

export type ChoiceTables = {
  account_choice: { account_id: string; discreet: boolean; changed_at: Date }
}

/** Whether the account that asks wants to be discreet; undefined until it has chosen. */
export async function readDiscreet(tx: Tx): Promise<boolean | undefined> {
  const row = await tx
    .withTables<ChoiceTables>()
    .selectFrom('account_choice')
    .select('discreet')
    .executeTakeFirst()
  return row?.discreet
}
