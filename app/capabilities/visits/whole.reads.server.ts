import { sql } from 'kysely'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { readPaperMarks } from '../../platform/database/paper-marks.ts'
import { readEntries, readNamesIn } from './entries.reads.server.ts'
import { readVisit } from './reads.server.ts'
import { readReceipts } from './receipts.reads.server.ts'
import type { WholeVisit } from './whole.contract.ts'

/** A visit with all that whoever asks may see; undefined when there is none for them. */
export async function readWholeVisit(
  tx: Tx,
  keys: Keyring,
  personId: string,
  visitId: string,
): Promise<WholeVisit | undefined> {
  const visit = await readVisit(tx, keys, personId, visitId)
  if (!visit) return undefined
  const written = await readEntries(tx, keys, personId, [visitId])
  const marks = await readPaperMarks(
    tx,
    personId,
    written.map(({ id }) => id),
  )
  const entries = written.map((entry) => ({ ...entry, mark: marks.get(entry.id) }))
  const names = await readNamesIn(tx, entries)
  const phone = visit.with?.endedAt && (await readPhone(tx, visit.with.id ?? ''))
  return { visit, entries, names, phone, ...(await readReceipts(tx, personId, visitId)) }
}

async function readPhone(tx: Tx, teamId: string): Promise<string | undefined> {
  const { rows } = await sql<{ phone: string | null }>`
    select s.phone from concord.team t join concord.service s on s.service_id = t.service_id where t.team_id = ${teamId}
  `.execute(tx)
  return rows[0]?.phone ?? undefined
}
