import { sql } from 'kysely'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { ImportTables } from './tables.reads.server.ts'

export type Waiting = { id: string; text: string; size: number; until: Date }

/** The file that waits to be looked at; undefined where none does, or its day is over. */
export async function readWaiting(
  tx: Tx,
  keys: Keyring,
  personId: string,
  now: Date,
): Promise<Waiting | undefined> {
  const row = await tx
    .withTables<ImportTables>()
    .selectFrom('import_file')
    .select(['file_id', 'content', 'size', 'expires_at'])
    .where('person_id', '=', personId)
    .where('taken_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!row?.content) return undefined
  const text = openContent(keys, personId, { file_id: row.file_id, content: row.content })
  return { id: row.file_id, text, size: row.size, until: row.expires_at }
}

export function openContent(
  keys: Keyring,
  personId: string,
  { file_id, content }: { file_id: string; content: Buffer },
): string {
  return keys.open(content, { table: 'import_file', column: 'content', row: file_id, person: personId })
}

export type Taken = { id: string; takenAt: Date; added: number; kept: number; refused: number }

/** The files that were taken over, newest first. */
export async function readTaken(tx: Tx, personId: string): Promise<Taken[]> {
  const { rows } = await sql<Taken>`
    select f.file_id as id, f.taken_at as "takenAt",
      count(l.response_id)::int as added,
      count(*) filter (where l.became = 'kept')::int as kept,
      count(*) filter (where l.became = 'refused')::int as refused
    from concord.import_file f left join concord.import_line l using (person_id, file_id)
    where f.person_id = ${personId} and f.taken_at is not null
    group by f.person_id, f.file_id, f.taken_at order by f.taken_at desc, f.file_id desc limit 100
  `.execute(tx)
  return rows
}

export type Line = Pick<ImportTables['import_line'], 'line' | 'became' | 'findings'> & { type: string }

/** What became of one file; undefined where it is not this person's. */
export async function readResult(
  tx: Tx,
  personId: string,
  fileId: string,
): Promise<{ takenAt: Date; lines: Line[] } | undefined> {
  const db = tx.withTables<ImportTables>()
  const file = await db
    .selectFrom('import_file')
    .select('taken_at')
    .where('person_id', '=', personId)
    .where('file_id', '=', fileId)
    .where('taken_at', 'is not', null)
    .executeTakeFirst()
  if (!file?.taken_at) return undefined
  const lines = await db
    .selectFrom('import_line')
    .select(['line', 'resource_type as type', 'became', 'findings'])
    .where('person_id', '=', personId)
    .where('file_id', '=', fileId)
    .orderBy('line')
    .execute()
  return { takenAt: file.taken_at, lines }
}

export type Raw = { id: string; type: string; keptAt: Date; size: number }

/** What was kept as it came, newest first, without its content. */
export async function readRaws(tx: Tx, personId: string): Promise<Raw[]> {
  return tx
    .withTables<ImportTables>()
    .selectFrom('import_raw')
    .select(['raw_id as id', 'resource_type as type', 'kept_at as keptAt'])
    .select(sql<number>`octet_length(content)`.as('size'))
    .where('person_id', '=', personId)
    .orderBy('kept_at', 'desc')
    .orderBy('raw_id')
    .limit(1000)
    .execute()
}

/** One of these with its content; undefined where it is not this person's. */
export async function readRaw(tx: Tx, keys: Keyring, personId: string, rawId: string) {
  const row = await tx
    .withTables<ImportTables>()
    .selectFrom('import_raw')
    .select(['raw_id', 'resource_type', 'kept_at', 'content'])
    .where('person_id', '=', personId)
    .where('raw_id', '=', rawId)
    .executeTakeFirst()
  if (!row) return undefined
  const place = { table: 'import_raw', column: 'content', row: row.raw_id, person: personId }
  return {
    id: row.raw_id,
    type: row.resource_type,
    keptAt: row.kept_at,
    text: keys.open(row.content, place),
  }
}

/** Which of these are kept already, by their keyed digests, and how much is kept altogether. */
export async function readKeptAlready(tx: Tx, personId: string, digests: readonly Buffer[]) {
  const db = tx.withTables<ImportTables>().selectFrom('import_raw').where('person_id', '=', personId)
  const there = digests.length > 0 ? await db.select('digest').where('digest', 'in', digests).execute() : []
  const sum = await db
    .select(sql<number>`coalesce(sum(octet_length(content)), 0)::int`.as('bytes'))
    .executeTakeFirst()
  return { digests: new Set(there.map(({ digest }) => digest.toString('hex'))), bytes: sum?.bytes ?? 0 }
}
