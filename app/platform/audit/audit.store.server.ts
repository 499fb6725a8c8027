import { sql } from 'kysely'
import type { Tx } from '../database/connection.ts'
import type { PersonEvent, ServiceEvent } from './events.ts'

/** Appends to a person's chain, in the transaction of the act. The actor is whoever the session says. */
export async function auditPerson(tx: Tx, personId: string, at: Date, event: PersonEvent): Promise<void> {
  const { kind, ...detail } = event
  await sql`select concord.audit_person(${personId}, ${at}, ${kind}, ${JSON.stringify(detail)}::jsonb)`.execute(
    tx,
  )
}

/** Appends to the chain of the service that the session belongs to. */
export async function auditService(tx: Tx, at: Date, event: ServiceEvent): Promise<void> {
  const { kind, ...detail } = event
  await sql`select concord.audit_service(${at}, ${kind}, ${JSON.stringify(detail)}::jsonb)`.execute(tx)
}

/** The same for one single thing that is shared. */
export async function recordItemAccess(
  tx: Tx,
  personId: string,
  item: string,
  way: 'page' | 'print',
  at: Date,
): Promise<void> {
  await sql`select concord.record_item_access(${personId}, ${item}, ${way}, ${at})`.execute(tx)
}

/** Records that whoever asks opened sections of a person, once per section and hour. */
export async function recordAccess(
  tx: Tx,
  personId: string,
  sections: readonly string[],
  way: 'page' | 'print' | 'fhir',
  at: Date,
): Promise<void> {
  await sql`select concord.record_access(${personId}, ${sections}::text[], ${way}, ${at})`.execute(tx)
}

/**
 * Records that sections were read through a token, once per section and hour, and the day it was used. False: it does
 * not work any more.
 */
export async function recordTokenUse(
  tx: Tx,
  digest: string,
  sections: readonly string[],
  at: Date,
): Promise<boolean> {
  const { rows } = await sql<{ works: boolean }>`
    select concord.record_token_use(${digest}, ${sections}::text[], ${at}) as works
  `.execute(tx)
  return rows[0]?.works === true
}
