import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { offeredInstruments } from '../settings/offered.reads.server.ts'
import { answerField } from './contract.ts'
import type { MeasuresHere } from './here.contract.ts'
import { readGiven, readOpen } from './reads.server.ts'
import { standingOf } from './standing.rules.ts'
import { typedOf } from './values.rules.ts'

/** What this person can go on with on their own device. */
export async function readMeasuresHere(tx: Tx, keys: Keyring, personId: string): Promise<MeasuresHere> {
  const offered = await offeredInstruments(tx)
  const open = (await readOpen(tx, keys, personId)).filter(({ goalId, amends }) => !goalId && !amends)
  const given = await readGiven(
    tx,
    personId,
    open.map(({ id }) => id),
  )
  return {
    offered: offered.map(({ id }) => id),
    begun: open.map(({ id, instrument }) => {
      const standing = [...standingOf(given.get(id) ?? [])]
      return {
        instrument,
        response: id,
        typed: Object.fromEntries(
          standing
            .filter(([, { others }]) => others.length === 0)
            .map(([code, { value }]) => [answerField(code), typedOf(value)]),
        ),
        after: [...new Set(standing.flatMap(([, { ids }]) => ids))],
      }
    }),
  }
}
