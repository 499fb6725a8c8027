import { sql } from 'kysely'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { titleOfInstrument } from '../measures/sheets/sheets.reads.server.ts'
import { type Answers, linesOf, type Sheet, type SheetLine } from './contract.ts'
import { placeOf } from './keys.server.ts'
import { type PaperTables, readTypists } from './tables.reads.server.ts'

/** The person's sheets, newest first, with what was typed in and waits for them. */
export async function readSheets(tx: Tx, keys: Keyring, personId: string): Promise<Sheet[]> {
  const rows = await sheetRows(tx, personId)
    .orderBy('made_at', 'desc')
    .orderBy('sheet_id')
    .limit(300)
    .execute()
  return opened(tx, keys, personId, rows)
}

/** One of them; undefined when it is not this person's. */
export async function readSheet(
  tx: Tx,
  keys: Keyring,
  personId: string,
  sheetId: string,
): Promise<Sheet | undefined> {
  const rows = await sheetRows(tx, personId).where('sheet_id', '=', sheetId).execute()
  return (await opened(tx, keys, personId, rows))[0]
}

/** How many sheets wait for the person to look at them, for their first page. */
export async function readToCheck(tx: Tx, personId: string): Promise<number> {
  const rows = await tx
    .withTables<PaperTables>()
    .selectFrom('paper_line')
    .select('sheet_id')
    .distinct()
    .where('person_id', '=', personId)
    .where('settled_at', 'is', null)
    .execute()
  return rows.length
}

/** Whether somebody at a service has confirmed that they know the person: only then can a sheet be typed in. */
export async function readIsMet(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select from concord.connection
    where person_id = ${personId} and confirmed_at is not null and refused_at is null limit 1
  `.execute(tx)
  return rows.length > 0
}

const sheetRows = (tx: Tx, personId: string) =>
  tx
    .withTables<PaperTables>()
    .selectFrom('paper_sheet')
    .select(['sheet_id', 'kind', 'with_pain', 'instrument', 'version', 'made_at', 'until_at', 'cancelled_at'])
    .select(['typed_at', 'typed_by'])
    .select(sql<string | null>`filled_on::text`.as('on'))
    .where('person_id', '=', personId)

type SheetRow = Awaited<ReturnType<ReturnType<typeof sheetRows>['execute']>>[number]

async function opened(tx: Tx, keys: Keyring, personId: string, rows: SheetRow[]): Promise<Sheet[]> {
  if (rows.length === 0) return []
  const names = await readTypists(
    tx,
    rows.map((row) => row.typed_by),
  )
  const lines = await tx
    .withTables<PaperTables>()
    .selectFrom('paper_line')
    .selectAll()
    .where('person_id', '=', personId)
    .where(
      'sheet_id',
      'in',
      rows.map((row) => row.sheet_id),
    )
    .execute()
  const of = Map.groupBy(lines, (row) => row.sheet_id)
  return rows.map((row) => ({
    id: row.sheet_id,
    kind: row.kind,
    withPain: row.with_pain,
    ...(row.instrument && { instrument: instrumentOf(row.instrument, row.version ?? '') }),
    madeAt: row.made_at,
    until: row.until_at,
    cancelledAt: row.cancelled_at ?? undefined,
    filledOn: row.on ?? undefined,
    typed: row.typed_at ? { at: row.typed_at, by: names.get(row.typed_by ?? '') ?? '' } : undefined,
    lines: (of.get(row.sheet_id) ?? [])
      .map((line) => openLine(keys, line))
      .toSorted((one, other) => orderOf(row.kind, one) - orderOf(row.kind, other)),
  }))
}

const instrumentOf = (id: string, version: string) => ({ id, version, title: titleOfInstrument(id) })

const orderOf = (kind: Sheet['kind'], { line }: SheetLine) => linesOf[kind].indexOf(line)

function openLine(keys: Keyring, row: PaperTables['paper_line']): SheetLine {
  const words = row.words && keys.open(row.words, placeOf(row.sheet_id, row.line, row.person_id))
  return {
    line: row.line,
    answers: words ? (JSON.parse(words) as Answers) : undefined,
    outcome: row.outcome ?? undefined,
  }
}
