import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { readEntries, readNamesIn } from './entries.reads.server.ts'
import { readVisits } from './reads.server.ts'
import { isSeenFrom } from './sharing.rules.ts'
import { comingOf, pastOf } from './time.rules.ts'
import type { WholeVisit } from './whole.contract.ts'

/** The visits as somebody sees them to whom they are shown, reaching back to `from`: those to come, and those before. */
export async function readShownVisits(
  tx: Tx,
  keys: Keyring,
  personId: string,
  { from, now }: { from: Date; now: Date },
): Promise<WholeVisit[]> {
  const visits = (await readVisits(tx, keys, personId)).filter((visit) => isSeenFrom(visit, from))
  const entries = await readEntries(
    tx,
    keys,
    personId,
    visits.map(({ id }) => id),
  )
  const names = await readNamesIn(tx, entries)
  return [...comingOf(visits, now), ...pastOf(visits, now)].map((visit) => ({
    visit,
    entries: entries.filter(
      ({ visitId, kind, side }) =>
        visitId === visit.id && (kind !== 'topic' || side === 'professional' || visit.readyAt !== undefined),
    ),
    names,
    seen: [],
    copies: [],
  }))
}
