import type { Tx } from '../../../../platform/database/connection.ts'
import type { SignOff } from './contract.ts'

export type SignOffTables = {
  content_sign_off: {
    service_id: string
    sign_off_id: string
    item: string
    version: number
    signed_by: string
    signed_at: Date
    name: string
    profession: string
    registration: string
    withdrawn_by: string | null
    withdrawn_at: Date | null
  }
}

/** The sign-offs of a service that hold, for its administrator. */
export async function readSignOffs(tx: Tx, serviceId: string): Promise<SignOff[]> {
  const rows = await tx
    .withTables<SignOffTables>()
    .selectFrom('content_sign_off')
    .where('service_id', '=', serviceId)
    .where('withdrawn_at', 'is', null)
    .select(['item', 'version', 'name', 'profession', 'registration', 'signed_at as at'])
    .execute()
  return rows
}
