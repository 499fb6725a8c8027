import { sql } from 'kysely'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Check, Degree } from './check.contract.ts'
import { readNames, type VisitTables } from './tables.reads.server.ts'

export type Checks = { person: Check | undefined; professional: Check | undefined }

/** How a visit was: one’s own answers, and the other side’s once both stand together. */
export async function readChecks(
  tx: Tx,
  keys: Keyring,
  personId: string,
  visitId: string,
): Promise<Checks & { answeredBy: string | undefined }> {
  const rows = await tx
    .withTables<VisitTables>()
    .selectFrom('visit_check')
    .selectAll()
    .where('person_id', '=', personId)
    .where('visit_id', '=', visitId)
    .execute()
  const names = await readNames(
    tx,
    rows.map((row) => row.membership_id),
  )
  const of = (side: 'person' | 'professional') => {
    const row = rows.find((each) => each.side === side)
    return row && openCheck(row, keys, names)
  }
  const { rows: answered } = await sql<{ by: string | null }>`
    select concord.visit_check_of(${personId}, ${visitId}) as by
  `.execute(tx)
  return { person: of('person'), professional: of('professional'), answeredBy: answered[0]?.by ?? undefined }
}

function openCheck(row: VisitTables['visit_check'], keys: Keyring, names: Map<string, string>): Check {
  const degree = (value: number | null) => (value ?? undefined) as Degree | undefined
  const place = {
    table: 'visit_check',
    column: 'words',
    row: `${row.visit_id} ${row.side}`,
    person: row.person_id,
  }
  return {
    heard: degree(row.heard),
    understood: degree(row.understood),
    decided: degree(row.decided),
    next: degree(row.next),
    name: row.membership_id ? names.get(row.membership_id) : undefined,
    words: row.words ? keys.open(row.words, place) : undefined,
    answeredAt: row.answered_at,
    shownAt: row.shown_at ?? undefined,
  }
}

/** The teams that whoever asks, a professional, is in now. */
export async function readOwnTeams(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select team_id as id from concord.team_member
    where membership_id = concord.viewer_membership() and ended_at is null
  `.execute(tx)
  return rows.map(({ id }) => id)
}
