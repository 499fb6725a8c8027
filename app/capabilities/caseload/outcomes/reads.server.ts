import { sql } from 'kysely'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import type { Outcome, OutcomeKind, PlaceInList, RemovalReason, Standing } from './contract.ts'

export type OutcomeTables = {
  caseload_claim: {
    person_id: string
    claim_id: string
    team_id: string
    membership_id: string
    claimed_at: Date
    released_at: Date | null
  }
  caseload_outcome: {
    person_id: string
    outcome_id: string
    membership_id: string
    kind: OutcomeKind
    remind_on: string | null
    reason: RemovalReason | null
    at: Date
    undone_at: Date | null
    form_key: string
    body_mac: Buffer
  }
}

type Row = {
  name: Buffer
  teams: { id: string; name: string; by: string | null; byName: string | null; at: string | null }[] | null
  standing: {
    id: string
    at: string
    kind: OutcomeKind
    on: string | null
    reason: RemovalReason | null
  } | null
}

/** Somebody's place in the list of the professional who asks; undefined where nothing is shared with them. */
export async function readPlaceInList(
  tx: Tx,
  keys: Keyring,
  personId: string,
  membershipId: string,
): Promise<PlaceInList | undefined> {
  const { rows } = await sql<Row>`
    select p.name, (
        select json_agg(json_build_object('id', t.team_id, 'name', t.name, 'by', c.membership_id, 'byName', m.name,
          'at', c.claimed_at) order by t.name)
        from concord.shared_with_teams() h join concord.team t on t.team_id = h.team_id
        left join concord.caseload_claim c on c.person_id = h.person_id and c.team_id = h.team_id
          and c.released_at is null
        left join concord.membership m on m.membership_id = c.membership_id
        where h.person_id = p.person_id) as teams, (
        select json_build_object('id', o.outcome_id, 'at', o.at, 'kind', o.kind, 'on', o.remind_on, 'reason', o.reason)
        from concord.caseload_outcome o
        where o.person_id = p.person_id and o.membership_id = ${membershipId} and o.undone_at is null
        order by o.at desc, o.outcome_id desc limit 1) as standing
    from concord.person p
    where p.person_id = ${personId} and exists (select from concord.held_grants() g where g.person_id = ${personId})
  `.execute(tx)
  const [row] = rows
  if (!row) return undefined
  return {
    personId,
    name: keys.open(row.name, { table: 'person', column: 'name', row: personId, person: personId }),
    teams: (row.teams ?? []).map(({ id, name, by, byName, at }) => ({
      teamId: id,
      team: name,
      claim: by && at ? { name: byName ?? '', own: by === membershipId, at: new Date(at) } : undefined,
    })),
    standing: row.standing ? standingOf(row.standing) : undefined,
  }
}

function standingOf({ id, at, kind, on, reason }: NonNullable<Row['standing']>): Standing {
  return { id, at: new Date(at), ...outcomeOf(kind, on, reason) }
}

function outcomeOf(kind: OutcomeKind, on: string | null, reason: RemovalReason | null): Outcome {
  if (kind === 'remind') return { kind, on: on ?? '' }
  if (kind === 'removed') return { kind, reason: reason ?? 'by-mistake' }
  return { kind }
}
