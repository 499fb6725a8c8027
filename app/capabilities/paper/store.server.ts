import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Kind } from './contract.ts'
import type { PaperTables } from './tables.reads.server.ts'

type NewSheet = {
  personId: string
  id: string
  kind: Kind
  instrument?: { id: string; version: string }
  withPain: boolean
  code: Buffer
  at: Date
  until: Date
}

/** Makes a sheet that can be printed and handed in. */
export async function addSheet(tx: Tx, sheet: NewSheet): Promise<void> {
  const { personId, id, kind, instrument, withPain, code, at, until } = sheet
  await tx
    .withTables<{
      paper_sheet: Omit<PaperTables['paper_sheet'], 'cancelled_at' | 'filled_on' | 'typed_at' | 'typed_by'>
    }>()
    .insertInto('paper_sheet')
    .values({
      person_id: personId,
      sheet_id: id,
      kind,
      with_pain: withPain,
      instrument: instrument?.id ?? null,
      version: instrument?.version ?? null,
      code_mac: code,
      made_at: at,
      until_at: until,
    })
    .execute()
  await auditPerson(tx, personId, at, { kind: 'paper-made', sheet: id, sort: kind })
}

/** Takes a sheet's code out of use; doing it twice changes nothing. False: it is not this person's, or was typed in. */
export async function cancelSheet(tx: Tx, personId: string, id: string, at: Date): Promise<boolean> {
  const sheet = await holdSheet(tx, personId, id)
  if (!sheet || sheet.typed_at) return false
  if (sheet.cancelled_at) return true
  await tx
    .withTables<PaperTables>()
    .updateTable('paper_sheet')
    .set({ cancelled_at: at })
    .where('person_id', '=', personId)
    .where('sheet_id', '=', id)
    .execute()
  await auditPerson(tx, personId, at, { kind: 'paper-cancelled', sheet: id })
  return true
}

/** Holds a person's sheet until the transaction ends: nobody decides about it twice at once. */
export async function holdSheet(
  tx: Tx,
  personId: string,
  id: string,
): Promise<Pick<PaperTables['paper_sheet'], 'typed_at' | 'cancelled_at'> | undefined> {
  return tx
    .withTables<PaperTables>()
    .selectFrom('paper_sheet')
    .select(['typed_at', 'cancelled_at'])
    .where('person_id', '=', personId)
    .where('sheet_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}
