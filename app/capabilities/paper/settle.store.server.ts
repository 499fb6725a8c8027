import { sql } from 'kysely'
import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Line } from './contract.ts'

type Settled = {
  personId: string
  sheetId: string
  line: Line
  /** What it became; nothing where the person threw it away. */
  kept: { entry: string; section: string; changed: boolean } | undefined
  at: Date
}

/** Writes down what the person decided about a line. Its words leave the sheet with that. */
export async function settleLine(tx: Tx, { personId, sheetId, line, kept, at }: Settled): Promise<void> {
  const { entry = null, section = null, changed = false } = kept ?? {}
  await sql`
    select concord.settle_paper(${sheetId}, ${line}, ${entry}, ${section}, ${changed}, ${at})
  `.execute(tx)
  await auditPerson(tx, personId, at, {
    kind: kept ? 'paper-kept' : 'paper-thrown-away',
    sheet: sheetId,
    line,
  })
}
