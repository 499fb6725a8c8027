import type pg from 'pg'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import { NotFound, SignInNeeded } from '../../platform/http/failures.ts'
import type { Asked, CaseloadRow, Due, Place } from './contract.ts'
import type { OutcomeKind } from './outcomes/contract.ts'
import { reasonOfRank } from './rules.ts'
import { rankOfReason } from './worklist.rules.ts'

// Times as milliseconds: fewer to turn into dates and back, and the page's own place is written in them.
type Row = {
  person_id: string
  name: Buffer
  rank: number
  at: number
  until_at: number | null
  due_kind: Due | null
  /** JSON of what was done and who has claimed it. */
  beside: string | null
  teams: string | null
}

type Beside = [
  outcome: OutcomeKind | null,
  settledAt: number,
  remindAt: number | null,
  last: boolean,
  claimedBy: string | null,
  own: boolean | null,
]

export type CaseloadPage = {
  rows: CaseloadRow[]
  next: Place | undefined
  /** The teams of whoever asks, in a view of their choosing; none where that is empty. */
  teams: { id: string; name: string }[]
}

export const pageLength = 20

const everyone: Asked = { view: 'everyone', reason: undefined, teamId: undefined }

/** One page of a professional's caseload, in one round trip: the session's check, the grants and the rows. */
export async function readCaseload(
  pool: pg.Pool,
  keys: Keyring,
  sessionHash: string,
  after: Place | undefined,
  { view, reason, teamId }: Asked = everyone,
): Promise<CaseloadPage> {
  const { rows } = await pool
    .query<Row>({
      name: 'caseload-page',
      text: `select person_id, name, rank, due_kind, beside, teams,
          round(date_part('epoch', at) * 1000) as at, round(date_part('epoch', until_at) * 1000) as until_at
        from concord.caseload_page($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      values: [
        sessionHash,
        after?.rank ?? null,
        after?.at ?? null,
        after?.personId ?? null,
        pageLength + 1,
        view === 'everyone' ? null : view,
        reason ? rankOfReason(reason) : null,
        reason ?? null,
        teamId ?? null,
      ],
    })
    .catch((error: { code?: string }) => {
      if (error.code === 'CC401') throw new SignInNeeded()
      if (error.code === 'CC404') throw new NotFound()
      throw error
    })
  const shown = rows.slice(0, pageLength)
  const last = shown.at(-1)
  const teams: [string, string][] = JSON.parse(rows[0]?.teams ?? '[]')
  return {
    rows: shown.map((row) => rowOf(keys, row)),
    teams: teams.map(([id, name]) => ({ id, name })),
    next:
      rows.length > pageLength && last
        ? { rank: last.rank, at: new Date(last.at), personId: last.person_id }
        : undefined,
  }
}

function rowOf(keys: Keyring, row: Row): CaseloadRow {
  const beside: Beside | undefined = row.beside === null ? undefined : JSON.parse(row.beside)
  const [outcome, settled = 0, remind = null, last = false, claimedBy = null, own] = beside ?? []
  return {
    personId: row.person_id,
    name: nameOf(keys, row),
    reason: row.rank > 6 ? 'removed' : reasonOfRank(row.rank, row.due_kind ?? undefined),
    at: new Date(row.at),
    until: dateOf(row.until_at),
    done: outcome ? { kind: outcome, at: new Date(settled), remindOn: dateOf(remind), last } : undefined,
    claim: claimedBy === null ? undefined : { name: claimedBy, own: own === true },
  }
}

const dateOf = (at: number | null) => (at === null ? undefined : new Date(at))

function nameOf(keys: Keyring, row: { person_id: string; name: Buffer }): string {
  return keys.openListed(row.name, {
    table: 'person',
    column: 'name',
    row: row.person_id,
    person: row.person_id,
  })
}
