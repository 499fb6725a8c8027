import type { PersonViewer } from '../../../platform/access/viewer.ts'
import { newId } from '../../../platform/crypto/ids.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { dayOf } from '../../../platform/pure/days.ts'
import type { Offered } from '../settings/contract.ts'
import type { Response } from './contract.ts'
import { addFinished, type Whole } from './finished.store.server.ts'
import { readGiven } from './reads.server.ts'
import { scoresOf } from './scores.rules.ts'
import { answersOf, standingOf } from './standing.rules.ts'
import { finishResponse } from './store.server.ts'

export type Writer = { tx: Tx; keys: Keyring; viewer: PersonViewer; at: Date }

/** Finishes one that is under way and held: scores what stands, and keeps both. */
export async function finish(
  { tx, viewer, at }: Writer,
  offered: Offered,
  response: Response,
  { helped, deviceAt }: { helped: boolean; deviceAt?: Date },
): Promise<void> {
  const given = (await readGiven(tx, viewer.personId, [response.id])).get(response.id) ?? []
  const answers = answersOf(standingOf(given))
  const said = deviceAt !== undefined && deviceAt < at ? deviceAt : at
  const on = dayOf(said > response.startedAt ? said : response.startedAt)
  await finishResponse(tx, viewer.personId, response, {
    answers,
    scores: scoresOf(offered.pack, offered.questionnaire, answers),
    // A correction says what was true then.
    answeredOn: response.amends ? response.answeredOn : on,
    helped: helped || response.helped,
    at,
  })
}

export type FromElsewhere = Omit<Whole, 'id' | 'scores' | 'version'> & { offered: Offered }

/** Keeps one that came whole, from paper or from another system, scored by our own rules. Undefined: it is there. */
export async function keepFinished(
  { tx, keys, viewer, at }: Writer,
  { offered, ...whole }: FromElsewhere,
): Promise<{ id: string } | undefined> {
  const id = newId(at)
  const scores = scoresOf(offered.pack, offered.questionnaire, whole.answers)
  const kept = await addFinished(
    tx,
    keys,
    viewer.personId,
    { ...whole, id, scores, version: offered.version },
    at,
  )
  return kept ? { id } : undefined
}
