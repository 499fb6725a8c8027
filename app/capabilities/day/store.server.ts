import type { Tx } from '../../platform/database/connection.ts'
import type { DayKind } from './contract.ts'
import type { DayTables } from './tables.reads.server.ts'

type Own = { membershipId: string; lineId: string; at: Date }
type Content = { on: string; minute: number | undefined; kind: DayKind | undefined; words: Buffer | null }
type NewLine = Own & Content & { from: { key: string; mac: Buffer } | { uid: Buffer; occurrence: string } }

/** Keeps one line. False: it, or the form it came by, was there already. */
export async function addLine(tx: Tx, line: NewLine): Promise<boolean> {
  const { from } = line
  const added = await tx
    .withTables<DayTables>()
    .insertInto('day_line')
    .values({
      ...{ membership_id: line.membershipId, line_id: line.lineId, made_at: line.at },
      ...{ on_day: line.on, at_minute: line.minute ?? null, kind: line.kind ?? null, words: line.words },
      uid_mac: 'uid' in from ? from.uid : null,
      occurrence: 'uid' in from ? from.occurrence : null,
      form_key: 'key' in from ? from.key : null,
      body_mac: 'key' in from ? from.mac : null,
      ...{ called_off_at: null, taken_out_at: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows) > 0
}

/** What a form with this key sent before. */
export async function sentBefore(tx: Tx, membershipId: string, key: string): Promise<Buffer | undefined> {
  const row = await tx
    .withTables<DayTables>()
    .selectFrom('day_line')
    .select('body_mac')
    .where('membership_id', '=', membershipId)
    .where('form_key', '=', key)
    .executeTakeFirst()
  return row?.body_mac ?? undefined
}

/** Changes a line that stands. False: there is none. */
export async function changeLine(
  tx: Tx,
  { membershipId, lineId }: Omit<Own, 'at'>,
  change: Partial<DayTables['day_line']>,
): Promise<boolean> {
  const changed = await tx
    .withTables<DayTables>()
    .updateTable('day_line')
    .set(change)
    .where('membership_id', '=', membershipId)
    .where('line_id', '=', lineId)
    .where('taken_out_at', 'is', null)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) > 0
}

/** Says whom a line is with, or that it is with nobody here. */
export async function choosePerson(
  tx: Tx,
  { membershipId, lineId, at }: Own,
  personId: string | undefined,
): Promise<void> {
  const db = tx.withTables<DayTables>()
  if (personId === undefined)
    await db
      .deleteFrom('day_person')
      .where('membership_id', '=', membershipId)
      .where('line_id', '=', lineId)
      .execute()
  else
    await db
      .insertInto('day_person')
      .values({ person_id: personId, membership_id: membershipId, line_id: lineId, chosen_at: at })
      .execute()
}

/** Keeps a file until it is taken over, in the place of the one before. */
export async function keepFile(
  tx: Tx,
  file: { membershipId: string; fileId: string; content: Buffer; at: Date },
): Promise<void> {
  const { fileId, content, at } = file
  await dropFile(tx, file.membershipId)
  await tx
    .withTables<DayTables>()
    .insertInto('day_file')
    .values({ membership_id: file.membershipId, file_id: fileId, content, given_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes a file away, and gives it to the one who took it: of two at once, one has it. */
export async function takeFile(
  tx: Tx,
  membershipId: string,
  fileId: string,
): Promise<{ file_id: string; content: Buffer } | undefined> {
  return tx
    .withTables<DayTables>()
    .deleteFrom('day_file')
    .where('membership_id', '=', membershipId)
    .where('file_id', '=', fileId)
    .returning(['file_id', 'content'])
    .executeTakeFirst()
}

export async function dropFile(tx: Tx, membershipId: string): Promise<void> {
  await tx.withTables<DayTables>().deleteFrom('day_file').where('membership_id', '=', membershipId).execute()
}
