import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { exerciseById } from '../content.reads.server.ts'
import { worksheetOf } from '../worksheet/reads.server.ts'
import { flarePlanExercise } from './contract.ts'
import { flarePlanOf } from './rules.ts'

/** The lines of a person's flare plan, as they stand. */
export async function readFlarePlan(tx: Tx, keys: Keyring, personId: string): Promise<string | undefined> {
  const exercise = exerciseById(flarePlanExercise)
  const worksheet = await worksheetOf(tx, keys, personId, flarePlanExercise)
  const plan = exercise && worksheet && flarePlanOf(exercise, worksheet)
  if (!plan) return undefined
  return [plan.kindWords, ...plan.parts.flatMap(({ lines }) => lines)].filter(Boolean).join('\n')
}
