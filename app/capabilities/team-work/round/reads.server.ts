import { sql } from 'kysely'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import type { Owner, RoundItem, RoundPlace, RoundRow } from './contract.ts'

export type RoundTables = {
  round_item: {
    person_id: string
    item_id: string
    team_id: string
    asked_by: string
    question: Buffer
    asked_at: Date
    decision: Buffer | null
    note: Buffer | null
    owner: Owner['kind'] | null
    owner_membership: string | null
    by_day: string | null
    decided_by: string | null
    decided_at: Date | null
    left_at: Date | null
    form_key: string
    body_mac: Buffer
    decided_mac: Buffer | null
  }
}

export const pageLength = 20

/** The people who share with a team, those with a question first; the names are opened for whoever may see them. */
export async function readRound(
  tx: Tx,
  keys: Keyring,
  teamId: string,
  after: RoundPlace | undefined,
): Promise<{ waiting: RoundRow[]; others: RoundRow[]; next: RoundPlace | undefined }> {
  const { rows } = await sql<{
    person_id: string
    name: Buffer
    shared_at: Date
    item_id: string | null
    question: Buffer | null
    asked_at: Date | null
  }>`
    select p.person_id, p.name, h.shared_at, i.item_id, i.question, i.asked_at
    from concord.held_through_team() h
    join concord.person p on p.person_id = h.person_id
    left join concord.round_item i on i.person_id = h.person_id and i.team_id = h.team_id
      and i.decided_at is null and i.left_at is null
    where h.team_id = ${teamId}
      and (i.item_id is not null
        or ${after?.sharedAt ?? null}::timestamptz is null
        or (date_trunc('milliseconds', h.shared_at), h.person_id) > (${after?.sharedAt ?? null}, ${after?.personId ?? null}))
    order by i.item_id is null, i.asked_at, date_trunc('milliseconds', h.shared_at), h.person_id
    limit ${300 + pageLength}
  `.execute(tx)
  const open = (sealed: Buffer, table: string, column: string, row: string, person: string) =>
    keys.open(sealed, { table, column, row, person })
  const all = rows.map((row) => ({
    sharedAt: row.shared_at,
    personId: row.person_id,
    name: open(row.name, 'person', 'name', row.person_id, row.person_id),
    item:
      row.item_id && row.question && row.asked_at
        ? {
            id: row.item_id,
            question: open(row.question, 'round_item', 'question', row.item_id, row.person_id),
            askedAt: row.asked_at,
          }
        : undefined,
  }))
  const others = all.filter(({ item }) => !item)
  const last = others[pageLength - 1]
  return {
    waiting: all.filter(({ item }) => item),
    others: others.slice(0, pageLength),
    next:
      others.length > pageLength && last ? { sharedAt: last.sharedAt, personId: last.personId } : undefined,
  }
}

/** What rounds asked and decided about one person, newest first: of one team, or of all that whoever asks may see. */
export async function readRoundItems(
  tx: Tx,
  keys: Keyring,
  personId: string,
  teamId?: string,
): Promise<RoundItem[]> {
  const { rows } = await sql<
    RoundTables['round_item'] & {
      team_name: string | null
      asked_name: string | null
      decided_name: string | null
      owner_name: string | null
      by_text: string | null
    }
  >`
    select i.*, i.by_day::text as by_text, t.name as team_name, a.name as asked_name, d.name as decided_name,
      o.name as owner_name
    from concord.round_item i
    left join concord.team t on t.team_id = i.team_id
    left join concord.membership a on a.membership_id = i.asked_by
    left join concord.membership d on d.membership_id = i.decided_by
    left join concord.membership o on o.membership_id = i.owner_membership
    where i.person_id = ${personId}
      and (${teamId ?? null}::uuid is null or i.team_id = ${teamId ?? null})
    order by i.asked_at desc limit 50
  `.execute(tx)
  return rows.map((row) => {
    const open = (sealed: Buffer | null, column: string) =>
      sealed === null
        ? undefined
        : keys.open(sealed, { table: 'round_item', column, row: row.item_id, person: personId })
    return {
      id: row.item_id,
      personId,
      teamId: row.team_id,
      teamName: row.team_name ?? '',
      question: open(row.question, 'question') ?? '',
      askedBy: row.asked_name ?? '',
      askedAt: row.asked_at,
      decision: open(row.decision, 'decision'),
      note: open(row.note, 'note'),
      owner: ownerIn(row),
      by: row.by_text ?? undefined,
      decidedBy: row.decided_name ?? undefined,
      decidedAt: row.decided_at ?? undefined,
      leftAt: row.left_at ?? undefined,
    }
  })
}

function ownerIn(row: {
  owner: Owner['kind'] | null
  owner_membership: string | null
  owner_name: string | null
}): Owner | undefined {
  if (row.owner === null) return undefined
  if (row.owner !== 'professional') return { kind: row.owner }
  return { kind: 'professional', id: row.owner_membership ?? '', name: row.owner_name ?? '' }
}

/** The name of somebody who shares goals and plan with this team, for a member of it; undefined for anyone else. */
export async function readNameInTeam(
  tx: Tx,
  keys: Keyring,
  personId: string,
  teamId: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ name: Buffer }>`
    select p.name from concord.held_through_team() h join concord.person p on p.person_id = h.person_id
    where h.person_id = ${personId} and h.team_id = ${teamId}
  `.execute(tx)
  const [row] = rows
  return row && keys.open(row.name, { table: 'person', column: 'name', row: personId, person: personId })
}
