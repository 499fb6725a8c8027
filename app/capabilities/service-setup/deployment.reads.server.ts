import type { Tx } from '../../platform/database/connection.ts'
import type { Deployment, SafetyContact } from './deployment.contract.ts'
import type { ServiceTables } from './reads.server.ts'

const read = (tx: Tx) =>
  tx.withTables<ServiceTables>().selectFrom('deployment').selectAll().executeTakeFirst()

/** Who runs this deployment; undefined until the administrator has named all of it. */
export async function readDeployment(tx: Tx): Promise<Deployment | undefined> {
  const row = await read(tx)
  if (!row?.controller || !row.contact || !row.retention) return undefined
  return {
    controller: row.controller,
    contact: row.contact,
    retention: row.retention,
    minimumAge: row.minimum_age,
  }
}

/** The phone number to call about an invitation that does not work. */
export async function readPhone(tx: Tx): Promise<string | undefined> {
  return (await read(tx))?.phone ?? undefined
}

/** Whom the service named for what people say about its pages; without a name, its contact. */
export async function readSafetyContact(tx: Tx): Promise<SafetyContact> {
  const row = await read(tx)
  if (row?.safety_email) return { name: row.safety_name ?? undefined, email: row.safety_email }
  const mailbox = /^\S+@\S+\.\S+$/.test(row?.contact ?? '') ? row?.contact : undefined
  return { name: undefined, email: mailbox ?? undefined }
}

/** Whom people who work in a service can turn to when the work weighs on them, in the service's own words. */
export async function readStaffSupport(tx: Tx, serviceId: string): Promise<string | undefined> {
  const row = await tx
    .withTables<ServiceTables>()
    .selectFrom('service')
    .select('staff_support')
    .where('service_id', '=', serviceId)
    .executeTakeFirst()
  return row?.staff_support ?? undefined
}
