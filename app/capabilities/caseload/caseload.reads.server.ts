import type pg from 'pg'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import { NotFound, SignInNeeded } from '../../platform/http/failures.ts'
import type { CaseloadRow, Place } from './contract.ts'
import { reasonFor } from './rules.ts'

type Row = {
  person_id: string
  name: Buffer
  joined_at: Date | null
  shared_at: Date | null
  changed_at: Date | null
  reviewed_at: Date | null
  until_at: Date | null
  rank: number
  at: Date
}

export const pageLength = 20

/** One page of a professional's caseload, in one round trip: the session's check, the grants and the rows. */
export async function readCaseload(
  pool: pg.Pool,
  keys: Keyring,
  sessionHash: string,
  after: Place | undefined,
  now: Date,
): Promise<{ rows: CaseloadRow[]; next: Place | undefined }> {
  const { rows } = await pool
    .query<Row>({
      name: 'caseload-page',
      text: 'select * from concord.caseload_page($1, $2, $3, $4, $5)',
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
      reason: reasonFor(
        {
          joinedAt: row.joined_at ?? undefined,
          sharedAt: row.shared_at ?? undefined,
          changedAt: row.changed_at ?? undefined,
          reviewedAt: row.reviewed_at ?? undefined,
          until: row.until_at ?? undefined,
        },
        now,
      ),
      at: row.at,
      until: row.until_at ?? undefined,
    })),
    next:
      rows.length > pageLength && last
        ? { rank: last.rank, at: last.at, personId: last.person_id }
        : undefined,
  }
}

function nameOf(keys: Keyring, row: { person_id: string; name: Buffer }): string {
  return keys.open(row.name, { table: 'person', column: 'name', row: row.person_id, person: row.person_id })
}
