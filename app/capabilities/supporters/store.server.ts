import { sql } from 'kysely'
import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { SupporterSection } from './contract.ts'
import type { SupporterTables } from './reads.server.ts'

type NewSupporter = {
  id: string
  personId: string
  label: Buffer
  code: Buffer
  codeMac: Buffer
  codeUntil: Date
  sections: SupporterSection[]
  items: string[]
  visibleFrom: Date
  until: Date
  at: Date
}

/** Asks somebody in: a code that waits, and nothing that opens yet. */
export async function addSupporter(tx: Tx, one: NewSupporter): Promise<void> {
  await tx
    .withTables<SupporterTables>()
    .insertInto('supporter')
    .values({
      person_id: one.personId,
      supporter_id: one.id,
      label: one.label,
      code: one.code,
      code_mac: one.codeMac,
      code_until: one.codeUntil,
      sections: one.sections,
      items: one.items,
      visible_from: one.visibleFrom,
      until_at: one.until,
      created_at: one.at,
      own_name: null,
      joined_at: null,
      confirmed_at: null,
      refused_at: null,
      ended_at: null,
      left_at: null,
    })
    .execute()
  const until = one.until.toISOString()
  await auditPerson(tx, one.personId, one.at, { kind: 'supporter-invited', supporter: one.id, until })
}

const open = (tx: Tx, personId: string, id: string) =>
  tx
    .withTables<SupporterTables>()
    .updateTable('supporter')
    .where('person_id', '=', personId)
    .where('supporter_id', '=', id)
    .where('ended_at', 'is', null)
    .where('refused_at', 'is', null)
    .where('left_at', 'is', null)

/** The person's answer to “is this who you asked in?”. False: nobody waits for it. */
export async function answerJoiner(
  tx: Tx,
  personId: string,
  id: string,
  yes: boolean,
  at: Date,
): Promise<boolean> {
  const done = await open(tx, personId, id)
    .set(yes ? { confirmed_at: at } : { refused_at: at })
    .where('joined_at', 'is not', null)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  if (!done.numUpdatedRows) return false
  await auditPerson(tx, personId, at, {
    kind: yes ? 'supporter-confirmed' : 'supporter-refused',
    supporter: id,
  })
  return true
}

/** Ends it at once, whether it was ever used or not; doing it twice changes nothing. */
export async function endSupporter(tx: Tx, personId: string, id: string, at: Date): Promise<boolean> {
  const done = await open(tx, personId, id).set({ ended_at: at, code: null }).executeTakeFirst()
  if (done.numUpdatedRows) await auditPerson(tx, personId, at, { kind: 'supporter-ended', supporter: id })
  else {
    const known = await tx
      .withTables<SupporterTables>()
      .selectFrom('supporter')
      .select('supporter_id')
      .where('person_id', '=', personId)
      .where('supporter_id', '=', id)
      .executeTakeFirst()
    return known !== undefined
  }
  return true
}

export type CodeTried =
  | { outcome: 'open'; personId: string; supporterId: string }
  | { outcome: 'unknown' | 'wait' }

/** Tries a code; wrong ones count together with those for codes of services. */
export async function tryCode(tx: Tx, code: Buffer, client: Buffer): Promise<CodeTried> {
  const { rows } = await sql<{ outcome: CodeTried['outcome']; person_id: string; supporter_id: string }>`
    select * from concord.try_supporter_code(${code}, ${client})
  `.execute(tx)
  const row = rows[0]
  if (row?.outcome !== 'open') return { outcome: row?.outcome ?? 'unknown' }
  return { outcome: 'open', personId: row.person_id, supporterId: row.supporter_id }
}

/** Uses a code for the account that asks. False: it was used, ended, has expired, or is one's own. */
export async function useCode(tx: Tx, code: Buffer, name: Buffer, at: Date): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select concord.use_supporter_code(${code}, ${name}, ${at}) as used
  `.execute(tx)
  return rows[0]?.used === true
}

/** Writes down that a supporter opened what is held out to them, once an hour. */
export async function recordSupport(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`select concord.record_support(${id}, ${at})`.execute(tx)
}

/** A supporter gives their access up. False: it was not theirs, or is over. */
export async function stopSupporting(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select concord.stop_supporting(${id}, ${at}) as done
  `.execute(tx)
  return rows[0]?.done === true
}
