import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { CheckIn, Place } from './contract.ts'
import { isCheckInOffered } from './rules.ts'

type Row = {
  person_id: string
  check_in_id: string
  recorded_at: Date
  life: Place
  sleep: Place | null
  mood: Place | null
  energy: Place | null
  activity: Place | null
  pain: number | null
  went_well: Buffer | null
  corrects: string | null
  superseded_at: Date | null
  note: Buffer | null
  shared_at: Date | null
}

export type CheckInTables = {
  check_in: Omit<Row, 'note' | 'shared_at'>
  check_in_note: { person_id: string; check_in_id: string; words: Buffer; shared_at: Date | null }
}

const query = (tx: Tx, personId: string) =>
  tx
    .withTables<CheckInTables>()
    .selectFrom('check_in as c')
    .leftJoin('check_in_note as n', (join) =>
      join.onRef('n.person_id', '=', 'c.person_id').onRef('n.check_in_id', '=', 'c.check_in_id'),
    )
    .where('c.person_id', '=', personId)
    .selectAll('c')
    .select(['n.words as note', 'n.shared_at as shared_at'])

/** The newest check-ins of a person that whoever asks may see, newest first, before a moment if one is given. */
export async function readCheckIns(
  tx: Tx,
  keys: Keyring,
  personId: string,
  { limit, before, corrected = false }: { limit: number; before?: Date; corrected?: boolean },
): Promise<CheckIn[]> {
  let asked = query(tx, personId).orderBy('c.recorded_at', 'desc').limit(limit)
  if (!corrected) asked = asked.where('c.superseded_at', 'is', null)
  if (before) asked = asked.where('c.recorded_at', '<', before)
  return (await asked.execute()).map((row) => open(row as Row, keys))
}

export async function readCheckIn(
  tx: Tx,
  keys: Keyring,
  personId: string,
  checkInId: string,
): Promise<CheckIn | undefined> {
  const row = await query(tx, personId).where('c.check_in_id', '=', checkInId).executeTakeFirst()
  return row && open(row as Row, keys)
}

/** When the person last checked in, and whether a check-in is offered again. */
export async function readCheckInOffer(
  tx: Tx,
  personId: string,
  now: Date,
): Promise<{ lastCheckIn: Date | undefined; checkInOffered: boolean }> {
  const row = await tx
    .withTables<CheckInTables>()
    .selectFrom('check_in')
    .where('person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .select('recorded_at')
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { lastCheckIn: row?.recorded_at, checkInOffered: isCheckInOffered(row?.recorded_at, now) }
}

function open(row: Row, keys: Keyring): CheckIn {
  const place = (table: string, column: string) => ({
    table,
    column,
    row: row.check_in_id,
    person: row.person_id,
  })
  return {
    id: row.check_in_id,
    at: row.recorded_at,
    life: row.life,
    sleep: row.sleep ?? undefined,
    mood: row.mood ?? undefined,
    energy: row.energy ?? undefined,
    activity: row.activity ?? undefined,
    pain: row.pain ?? undefined,
    wentWell: row.went_well ? keys.open(row.went_well, place('check_in', 'went_well')) : undefined,
    note: row.note
      ? { words: keys.open(row.note, place('check_in_note', 'words')), shared: row.shared_at !== null }
      : undefined,
    corrects: row.corrects ?? undefined,
    superseded: row.superseded_at !== null,
  }
}
