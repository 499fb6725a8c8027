import { sql } from 'kysely'
import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Finding } from './contract.ts'
import type { ImportTables } from './tables.reads.server.ts'

const day = 24 * 60 * 60 * 1000

type NewFile = {
  personId: string
  fileId: string
  content: Buffer
  size: number
  digest: Buffer
  at: Date
}

/** Keeps a file until it is taken over, in the place of the one before. */
export async function keepFile(tx: Tx, file: NewFile): Promise<void> {
  const { personId, fileId, content, size, digest, at } = file
  await deleteWaiting(tx, personId)
  const added = await tx
    .withTables<ImportTables>()
    .insertInto('import_file')
    .values({
      ...{ person_id: personId, file_id: fileId, content, size, digest },
      ...{ made_at: at, expires_at: new Date(+at + day), taken_at: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows)
    await auditPerson(tx, personId, at, { kind: 'import-given', file: fileId })
}

/** Puts the file away that waits, with all that is in it. */
export async function dropFile(tx: Tx, personId: string, at: Date): Promise<void> {
  for (const file of await deleteWaiting(tx, personId))
    await auditPerson(tx, personId, at, { kind: 'import-put-away', file })
}

async function deleteWaiting(tx: Tx, personId: string): Promise<string[]> {
  const gone = await tx
    .withTables<ImportTables>()
    .deleteFrom('import_file')
    .where('person_id', '=', personId)
    .where('taken_at', 'is', null)
    .returning('file_id')
    .execute()
  return gone.map(({ file_id }) => file_id)
}

/** Holds a file that waits, so that of two who take it over at once one does. */
export async function holdFile(tx: Tx, personId: string, fileId: string, at: Date) {
  return tx
    .withTables<ImportTables>()
    .selectFrom('import_file')
    .select(['file_id', 'content'])
    .where('person_id', '=', personId)
    .where('file_id', '=', fileId)
    .where('taken_at', 'is', null)
    .where('expires_at', '>', at)
    .forUpdate()
    .executeTakeFirst()
}

export type NewLine = {
  line: number
  type: string
  became: ImportTables['import_line']['became']
  findings: readonly Finding[]
  responseId?: string
}
export type NewRaw = { rawId: string; line: number; type: string; content: Buffer; digest: Buffer }

/** Writes down what became of a file, keeps what was not understood, and lets its content go. */
export async function takeFile(
  tx: Tx,
  { personId, fileId, at }: { personId: string; fileId: string; at: Date },
  lines: readonly NewLine[],
  raws: readonly NewRaw[],
): Promise<void> {
  const db = tx.withTables<ImportTables>()
  await db
    .updateTable('import_file')
    .set({ content: null, taken_at: at })
    .where('person_id', '=', personId)
    .where('file_id', '=', fileId)
    .execute()
  if (lines.length > 0)
    await db
      .insertInto('import_line')
      .values(
        lines.map(({ line, type, became, findings, responseId }) => ({
          ...{ person_id: personId, file_id: fileId, line, resource_type: type, became },
          findings: sql<never>`${JSON.stringify(findings)}::jsonb`,
          response_id: responseId ?? null,
        })),
      )
      .execute()
  for (const { rawId, line, type, content, digest } of raws)
    await db
      .insertInto('import_raw')
      .values({
        ...{ person_id: personId, raw_id: rawId, file_id: fileId, line, resource_type: type },
        ...{ content, digest, kept_at: at },
      })
      .onConflict((conflict) => conflict.columns(['person_id', 'digest']).doNothing())
      .execute()
  await auditPerson(tx, personId, at, { kind: 'import-taken', file: fileId })
}

/** Throws something away that was kept as it came. False: it is not there. */
export async function throwAway(tx: Tx, personId: string, rawId: string, at: Date): Promise<boolean> {
  const gone = await tx
    .withTables<ImportTables>()
    .deleteFrom('import_raw')
    .where('person_id', '=', personId)
    .where('raw_id', '=', rawId)
    .executeTakeFirst()
  if (!gone.numDeletedRows) return false
  await auditPerson(tx, personId, at, { kind: 'import-thrown-away', raw: rawId })
  return true
}
