import { sql } from 'kysely'
import { auditService } from '../../../platform/audit/audit.store.server.ts'
import { newId } from '../../../platform/crypto/ids.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import type { SiteText } from '../packs/site-text.contract.ts'
import type { Actor } from './contract.ts'

/** Who changes something at their service, and when. */
export type By = { serviceId: string; membershipId: string; at: Date }

/** One administrator changes an instrument of a service at a time: what stands ends, and something else begins. */
export async function holdInstrument(tx: Tx, { serviceId }: By, instrument: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${serviceId} ${instrument}`}, 66))`.execute(tx)
}

type Kept = 'site_instrument' | 'site_instrument_actor' | 'site_instrument_text'

/** Ends what stands. False: nothing did. */
async function end(tx: Tx, table: Kept, by: By, instrument: string): Promise<boolean> {
  const done = await sql`
    update ${sql.table(`concord.${table}`)} set ended_at = ${by.at}, ended_by = ${by.membershipId}
    where service_id = ${by.serviceId} and instrument = ${instrument} and ended_at is null
  `.execute(tx)
  return Boolean(done.numAffectedRows)
}

/** Turns an instrument, or all of them, on or off for a service. */
export async function switchInstrument(tx: Tx, by: By, instrument: string, on: boolean): Promise<void> {
  const { rows } = await sql`
    select from concord.site_instrument where service_id = ${by.serviceId} and instrument = ${instrument}
      and is_on = ${on} and ended_at is null
  `.execute(tx)
  if (rows.length > 0) return
  await end(tx, 'site_instrument', by, instrument)
  await sql`
    insert into concord.site_instrument (service_id, setting_id, instrument, is_on, set_by, set_at)
    values (${by.serviceId}, ${newId(by.at)}, ${instrument}, ${on}, ${by.membershipId}, ${by.at})
  `.execute(tx)
  await auditService(tx, by.at, { kind: on ? 'measure-on' : 'measure-off', instrument })
}

/** Turns it off where it was turned on: what it needs is there no more, or is new. */
async function switchOff(tx: Tx, by: By, instrument: string): Promise<void> {
  const { rows } = await sql`
    select from concord.site_instrument where service_id = ${by.serviceId} and instrument = ${instrument}
      and is_on and ended_at is null
  `.execute(tx)
  if (rows.length > 0) await switchInstrument(tx, by, instrument, false)
}

/** Turns measures on or off for all who use this deployment. */
export async function switchAll(tx: Tx, on: boolean, at: Date): Promise<void> {
  const done = await sql`
    update concord.deployment set measures_off_at = ${on ? null : at} where (measures_off_at is null) <> ${on}
  `.execute(tx)
  if (!done.numAffectedRows) return
  await auditService(tx, at, { kind: on ? 'measures-on-everywhere' : 'measures-off-everywhere' })
}

/** Names who acts on answers. The same again changes nothing. */
export async function nameActor(tx: Tx, by: By, instrument: string, actor: Actor): Promise<void> {
  const { name, role, readWithin, phone } = actor
  const { rows } = await sql`
    select from concord.site_instrument_actor where service_id = ${by.serviceId} and instrument = ${instrument}
      and ended_at is null and (name, role, read_within, phone) = (${name}, ${role}, ${readWithin}, ${phone})
  `.execute(tx)
  if (rows.length > 0) return
  await end(tx, 'site_instrument_actor', by, instrument)
  const id = newId(by.at)
  await sql`
    insert into concord.site_instrument_actor
      (service_id, actor_id, instrument, name, role, read_within, phone, named_by, named_at)
    values (${by.serviceId}, ${id}, ${instrument}, ${name}, ${role}, ${readWithin}, ${phone}, ${by.membershipId}, ${by.at})
  `.execute(tx)
  await auditService(tx, by.at, { kind: 'measure-actor-named', instrument, actor: id })
}

/** Nobody acts on answers any more. */
export async function endActor(tx: Tx, by: By, instrument: string): Promise<void> {
  if (!(await end(tx, 'site_instrument_actor', by, instrument))) return
  await auditService(tx, by.at, { kind: 'measure-actor-ended', instrument })
  await switchOff(tx, by, instrument)
}

/** Keeps a service's own words in the place of what stood there. The same again changes nothing. */
export async function addText(tx: Tx, by: By, text: SiteText, confirmedBy: string): Promise<void> {
  const instrument = text.id
  const words = JSON.stringify(text)
  const { rows } = await sql`
    select from concord.site_instrument_text where service_id = ${by.serviceId} and instrument = ${instrument}
      and ended_at is null and words = ${words}::jsonb and confirmed_by = ${confirmedBy}
  `.execute(tx)
  if (rows.length > 0) return
  await end(tx, 'site_instrument_text', by, instrument)
  const id = newId(by.at)
  await sql`
    insert into concord.site_instrument_text
      (service_id, text_id, instrument, words, confirmed_by, added_by, added_at)
    values (${by.serviceId}, ${id}, ${instrument}, ${words}::jsonb, ${confirmedBy}, ${by.membershipId}, ${by.at})
  `.execute(tx)
  await auditService(tx, by.at, { kind: 'measure-text-added', instrument, text: id })
  // Other words are looked at before anybody is asked in them.
  await switchOff(tx, by, instrument)
}

/** Takes a service's words out of use. Responses that were given keep them. */
export async function withdrawText(tx: Tx, by: By, instrument: string): Promise<void> {
  if (!(await end(tx, 'site_instrument_text', by, instrument))) return
  await auditService(tx, by.at, { kind: 'measure-text-withdrawn', instrument })
  await switchOff(tx, by, instrument)
}
