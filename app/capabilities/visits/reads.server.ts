import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Named, Visit } from './contract.ts'
import { readEnded, readNames, type VisitRow, visitRows } from './tables.reads.server.ts'

/** The visits of a person that whoever asks may see. */
export async function readVisits(tx: Tx, keys: Keyring, personId: string): Promise<Visit[]> {
  const rows = await visitRows(tx, personId).orderBy('made_at', 'desc').limit(200).execute()
  const names = await readNames(tx, rows.flatMap(idsIn))
  const ended = await readEnded(tx, rows)
  return rows.map((row) => openVisit(row, keys, names, ended))
}

/** One of them; undefined when there is none for whoever asks. */
export async function readVisit(
  tx: Tx,
  keys: Keyring,
  personId: string,
  visitId: string,
): Promise<Visit | undefined> {
  const row = await visitRows(tx, personId).where('visit_id', '=', visitId).executeTakeFirst()
  return row && openVisit(row, keys, await readNames(tx, idsIn(row)), await readEnded(tx, [row]))
}

export const idsIn = (row: VisitRow) => [row.made_by, row.with_membership, row.with_team, row.order_member]

export function openVisit(
  row: VisitRow,
  keys: Keyring,
  names: Map<string, string>,
  ended: Map<string, Date> = new Map(),
): Visit {
  const open = (sealed: Buffer | null, column: string) =>
    sealed === null
      ? undefined
      : keys.open(sealed, { table: 'visit', column, row: row.visit_id, person: row.person_id })
  return {
    id: row.visit_id,
    madeBy: row.made_by ?? undefined,
    setting: row.setting,
    way: row.way,
    on: row.visit_on ?? undefined,
    time: row.visit_time ?? undefined,
    with: withWhom(row, open(row.with_words, 'with_words'), names, ended),
    join: open(row.join_words, 'join_words'),
    editId: row.edit_id,
    changedAt: row.changed_at,
    helper: open(row.helper, 'helper'),
    readyAt: row.ready_at ?? undefined,
    shownAt: row.shown_at ?? undefined,
    orderPersonAt: row.order_person_at ?? undefined,
    orderMember: row.order_member_at
      ? {
          id: row.order_member ?? '',
          name: names.get(row.order_member ?? '') ?? '',
          at: row.order_member_at,
        }
      : undefined,
    calledOffAt: row.called_off_at ?? undefined,
  }
}

function withWhom(
  row: VisitRow,
  typed: string | undefined,
  names: Map<string, string>,
  ended: Map<string, Date>,
): Named | undefined {
  if (typed !== undefined) return { kind: 'other', id: undefined, name: typed }
  const id = row.with_membership ?? row.with_team
  if (!id) return undefined
  return {
    kind: row.with_membership ? 'professional' : 'team',
    id,
    name: names.get(id) ?? '',
    endedAt: ended.get(id),
  }
}
