import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { sectionChanged } from '../../platform/database/sections.ts'
import type { CheckInForm } from './contract.ts'
import type { CheckInTables } from './reads.server.ts'

type Tables = {
  check_in: CheckInTables['check_in'] & { client_id: string; device_at: Date | null }
  check_in_note: CheckInTables['check_in_note']
}
type Dated = {
  personId: string
  id: string
  /** The day it is about. */
  on: Date
  at: Date
  answers: CheckInForm
  wentWell: Buffer | undefined
  note: Buffer | undefined
}

/** Adds one check-in at the day it is about; that it was added is written down now. */
export async function addCheckIn(
  tx: Tx,
  { personId, id, on, at, answers, wentWell, note }: Dated,
): Promise<void> {
  const db = tx.withTables<Tables>()
  const { key, life, sleep = null, mood = null, energy = null, activity = null, pain = null } = answers
  await db
    .insertInto('check_in')
    .values({
      person_id: personId,
      check_in_id: id,
      client_id: key,
      recorded_at: on,
      device_at: null,
      life,
      sleep,
      mood,
      energy,
      activity,
      pain,
      went_well: wentWell ?? null,
      corrects: null,
      superseded_at: null,
    })
    .execute()
  if (note)
    await db
      .insertInto('check_in_note')
      .values({
        person_id: personId,
        check_in_id: id,
        words: note,
        shared_at: answers['share-note'] === 'yes' ? at : null,
      })
      .execute()
  await sectionChanged(tx, personId, 'check-ins', at)
  await auditPerson(tx, personId, at, { kind: 'checked-in', check_in: id })
}
