import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { OnPaper } from '../measures/sheets/contract.ts'
import { readAsPrinted, readForPaper } from '../measures/sheets/sheets.reads.server.ts'
import { readGoals } from '../shared-plan/goals.reads.server.ts'
import type { Sheet } from './contract.ts'

/** The instrument of a sheet in the words it was printed with, where it is on now and in these words. */
export async function readOffered(tx: Tx, sheet: Sheet | undefined): Promise<OnPaper | undefined> {
  if (!sheet?.instrument) return undefined
  const { id, version } = sheet.instrument
  return (await readForPaper(tx)).find((each) => each.id === id && each.version === version)
}

type AskedOn = {
  measure: OnPaper | undefined
  offered: OnPaper | undefined
  goals: { id: string; words: string }[]
}

/** What a sheet for an instrument asked; and, where it is about one goal, the goals it could be about. */
export async function askedOn(
  tx: Tx,
  keys: Keyring,
  personId: string,
  sheet: Sheet | undefined,
): Promise<AskedOn> {
  if (!sheet?.instrument) return { measure: undefined, offered: undefined, goals: [] }
  const { id, version } = sheet.instrument
  const measure = await readAsPrinted(tx, id, version)
  return {
    measure,
    offered: await readOffered(tx, sheet),
    goals: measure?.ofGoal ? await readGoals(tx, keys, personId) : [],
  }
}
