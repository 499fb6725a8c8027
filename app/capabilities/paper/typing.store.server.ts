import { sql } from 'kysely'
import type { Tx } from '../../platform/database/connection.ts'
import type { SiteText } from '../measures/packs/site-text.contract.ts'
import { asPrinted } from '../measures/sheets/sheets.reads.server.ts'
import type { Blank, Kind, Line } from './contract.ts'

/** Finds a sheet by its code, for a member of a service. Why a code is not known is never said. */
export async function openByCode(
  tx: Tx,
  code: Buffer,
  client: Buffer,
  at: Date,
): Promise<{ outcome: 'open'; sheet: string } | { outcome: 'unknown' | 'wait' }> {
  const { rows } = await sql<{ outcome: 'open' | 'unknown' | 'wait'; sheet: string }>`
    select * from concord.open_paper(${code}, ${client}, ${at})
  `.execute(tx)
  return rows[0] ?? { outcome: 'unknown' }
}

/** A sheet that whoever asks has opened by its code. Whose it is serves to seal what they type, and is never shown. */
export type OpenedSheet = Blank & { personId: string; before: { key: string; mac: Buffer } | undefined }

export async function readOpened(tx: Tx, sheetId: string, at: Date): Promise<OpenedSheet | undefined> {
  const { rows } = await sql<{
    person_id: string
    kind: Kind
    with_pain: boolean
    instrument: string | null
    version: string | null
    words: SiteText | null
    made_at: Date
    typed: boolean
    form_key: string
    body_mac: Buffer
  }>`select * from concord.opened_paper(${sheetId}, ${at})`.execute(tx)
  const [row] = rows
  const measure = row?.instrument && asPrinted(row.instrument, row.version ?? '', row.words ?? undefined)
  return (
    row && {
      ...(measure && { measure }),
      id: sheetId,
      personId: row.person_id,
      kind: row.kind,
      withPain: row.with_pain,
      madeAt: row.made_at,
      before: row.typed ? { key: row.form_key, mac: row.body_mac } : undefined,
    }
  )
}

type TypedIn = {
  sheetId: string
  key: string
  mac: Buffer
  on: string
  lines: { line: Line; words: Buffer }[]
  at: Date
}

/** Keeps what was typed in, for its person alone. False: somebody was quicker, or its code is out of use by now. */
export async function keepTyped(tx: Tx, { sheetId, key, mac, on, lines, at }: TypedIn): Promise<boolean> {
  const sealed = JSON.stringify(lines.map(({ line, words }) => ({ line, words: words.toString('base64') })))
  const { rows } = await sql<{ done: boolean }>`
    select concord.type_paper(${sheetId}, ${key}, ${mac}, ${on}::date, ${sealed}::jsonb, ${at}) as done
  `.execute(tx)
  return rows[0]?.done ?? false
}
