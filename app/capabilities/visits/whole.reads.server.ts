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
  return { visit, entries, names, ...(await readReceipts(tx, personId, visitId)) }
}
