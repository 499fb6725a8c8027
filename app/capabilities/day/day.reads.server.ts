import { sql } from 'kysely'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { readVisitsOfDay } from '../visits/day.reads.server.ts'
import type { AroundBrief, DayLine } from './contract.ts'
import type { Kept } from './rules.ts'
import { dayOf, peopleOf } from './rules.ts'
import type { DayTables } from './tables.reads.server.ts'

type Row = DayTables['day_line'] & { person_id: string | null; name: Buffer | null }

const lines = sql`
  select l.membership_id, l.line_id, l.on_day::text as on_day, l.at_minute, l.kind, l.words, l.uid_mac, l.called_off_at,
    p.person_id, p.name
  from concord.day_line l
  left join concord.day_person d on d.membership_id = l.membership_id and d.line_id = l.line_id
  left join concord.person p on p.person_id = d.person_id
`

function lineIn(keys: Keyring, row: Row): DayLine {
  const { line_id: id, person_id: person, membership_id: owner } = row
  return {
    id,
    on: row.on_day,
    minute: row.at_minute ?? undefined,
    kind: row.kind ?? undefined,
    person:
      person && row.name
        ? {
            id: person,
            name: keys.openListed(row.name, { table: 'person', column: 'name', row: person, person }),
          }
        : undefined,
    words:
      row.words === null
        ? undefined
        : keys.open(row.words, { table: 'day_line', column: 'words', row: id, person: owner }),
    imported: row.uid_mac !== null,
    calledOff: row.called_off_at !== null,
    visit: undefined,
  }
}

/** One day of whoever asks: what stands in their list, and the visits that are with them. */
export async function readDay(tx: Tx, keys: Keyring, membershipId: string, on: string): Promise<DayLine[]> {
  const { rows } = await sql<Row>`
    ${lines} where l.membership_id = ${membershipId} and l.on_day = ${on} and l.taken_out_at is null
    order by l.at_minute nulls first, l.line_id limit 200
  `.execute(tx)
  const visits = await readVisitsOfDay(tx, keys, membershipId, on)
  return dayOf(
    rows.map((row) => lineIn(keys, row)),
    visits,
    on,
  )
}

/** One line of whoever asks, unless they took it out. */
export async function readLine(
  tx: Tx,
  keys: Keyring,
  membershipId: string,
  lineId: string,
): Promise<DayLine | undefined> {
  const { rows } = await sql<Row>`
    ${lines} where l.membership_id = ${membershipId} and l.line_id = ${lineId} and l.taken_out_at is null
  `.execute(tx)
  return rows[0] && lineIn(keys, rows[0])
}

/** Who comes before and after somebody on a day, for whoever goes through it brief by brief. */
export async function readAround(
  tx: Tx,
  keys: Keyring,
  membershipId: string,
  on: string,
  personId: string,
): Promise<AroundBrief | undefined> {
  const people = peopleOf(await readDay(tx, keys, membershipId, on))
  const at = people.findIndex(({ id }) => id === personId)
  if (at < 0) return undefined
  return { on, previous: people[at - 1], next: people[at + 1] }
}

/** Everybody who shares something with whoever asks, or with a team of theirs, by name. */
export async function readMyPeople(tx: Tx, keys: Keyring): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ person_id: string; name: Buffer }>`
    select p.person_id, p.name from concord.person p
    where p.person_id = any ((select concord.granted_any())::uuid[])
  `.execute(tx)
  return rows
    .map(({ person_id: id, name }) => ({
      id,
      name: keys.openListed(name, { table: 'person', column: 'name', row: id, person: id }),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
}

/** The lines that came from these events before. */
export async function readKept(
  tx: Tx,
  membershipId: string,
  uidOf: (mac: Buffer) => string | undefined,
  macs: Buffer[],
): Promise<Kept[]> {
  const { rows } = await sql<Row>`
    select l.line_id, l.uid_mac, l.occurrence, l.on_day::text as on_day, l.at_minute, l.called_off_at, l.taken_out_at
    from concord.day_line l where l.membership_id = ${membershipId} and l.uid_mac = any (${macs}::bytea[])
  `.execute(tx)
  return rows.flatMap((row) => {
    const uid = row.uid_mac && uidOf(row.uid_mac)
    return uid === undefined || uid === null || row.occurrence === null
      ? []
      : [
          {
            ...{ lineId: row.line_id, uid, occurrence: row.occurrence, on: row.on_day },
            minute: row.at_minute ?? undefined,
            calledOff: row.called_off_at !== null,
            takenOut: row.taken_out_at !== null,
          },
        ]
  })
}

/** The file that whoever asks gave and has not taken over yet. */
export async function readFile(
  tx: Tx,
  keys: Keyring,
  membershipId: string,
): Promise<{ id: string; text: string } | undefined> {
  const file = await tx
    .withTables<DayTables>()
    .selectFrom('day_file')
    .select(['file_id', 'content'])
    .where('membership_id', '=', membershipId)
    .executeTakeFirst()
  return file && { id: file.file_id, text: openFile(keys, membershipId, file) }
}

export function openFile(
  keys: Keyring,
  membershipId: string,
  file: { file_id: string; content: Buffer },
): string {
  return keys.open(file.content, {
    ...{ table: 'day_file', column: 'content', row: file.file_id, person: membershipId },
  })
}
