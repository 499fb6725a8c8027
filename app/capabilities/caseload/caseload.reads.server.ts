import type pg from 'pg'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import { NotFound, SignInNeeded } from '../../platform/http/failures.ts'
import type { CaseloadRow, Due, Place } from './contract.ts'
import { reasonOfRank } from './rules.ts'

// Times as milliseconds: fewer to turn into dates and back, and the page's own place is written in them.
type Row = {
  person_id: string
  name: Buffer
  rank: number
  at: number
  until_at: number | null
  due_kind: Due | null
}

export const pageLength = 20

/** One page of a professional's caseload, in one round trip: the session's check, the grants and the rows. */
export async function readCaseload(
  pool: pg.Pool,
  keys: Keyring,
  sessionHash: string,
  after: Place | undefined,
): Promise<{ rows: CaseloadRow[]; next: Place | undefined }> {
  const { rows } = await pool
    .query<Row>({
      name: 'caseload-page',
      text: `select person_id, name, rank, due_kind,
          round(date_part('epoch', at) * 1000) as at, round(date_part('epoch', until_at) * 1000) as until_at
        from concord.caseload_page($1, $2, $3, $4, $5)`,
      values: [sessionHash, after?.rank ?? null, after?.at ?? null, after?.personId ?? null, pageLength + 1],
    })
    .catch((error: { code?: string }) => {
      if (error.code === 'CC401') throw new SignInNeeded()
      if (error.code === 'CC404') throw new NotFound()
      throw error
    })
  const shown = rows.slice(0, pageLength)
  const last = shown.at(-1)
  return {
    rows: shown.map((row) => ({
      personId: row.person_id,
      name: nameOf(keys, row),
      reason: reasonOfRank(row.rank, row.due_kind ?? undefined),
      at: new Date(row.at),
      until: row.until_at === null ? undefined : new Date(row.until_at),
    })),
    next:
      rows.length > pageLength && last
        ? { rank: last.rank, at: new Date(last.at), personId: last.person_id }
        : undefined,
  }
}

function nameOf(keys: Keyring, row: { person_id: string; name: Buffer }): string {
  return keys.openListed(row.name, {
    table: 'person',
    column: 'name',
    row: row.person_id,
    person: row.person_id,
  })
}
