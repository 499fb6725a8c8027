import type { Text } from '../../../language/text.tsx'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { isId } from '../../../platform/pure/ids.ts'
import { readGoals } from '../../shared-plan/goals.reads.server.ts'
import { packById } from '../packs/content.reads.server.ts'
import { questionsOf } from '../packs/questions.contract.ts'
import { instrumentAsAsked, offeredInstrument } from '../settings/offered.reads.server.ts'
import type { Finished } from './finished.contract.ts'
import { aboutGoal } from './goal.rules.ts'
import { isCompleted, readAmending, readGiven, readIsShown, readResponse } from './reads.server.ts'
import { sameValue } from './values.rules.ts'

/** One that the person finished, as it is read again. */
export async function readFinished(
  tx: Tx,
  keys: Keyring,
  personId: string,
  id: string,
  t: Text,
): Promise<Finished | undefined> {
  const response = isId(id) ? await readResponse(tx, keys, personId, id) : undefined
  const pack = response && packById(response.instrument)
  if (!response || !pack || !isCompleted(response)) return undefined
  const { instrument, version, completedAt, answers, goalId } = response
  const asked = (await instrumentAsAsked(tx, instrument, version)) ?? pack.questionnaire
  const offered = await offeredInstrument(tx, instrument)
  const goal = goalId && (await readGoals(tx, keys, personId)).find((each) => each.id === goalId)
  const given = (await readGiven(tx, personId, [id])).get(id) ?? []
  return {
    response,
    title: pack.pack.title,
    note: pack.scoring.note,
    change: pack.change,
    questions: questionsOf(asked).map((question) =>
      goal ? aboutGoal(question, goal, t('measures.goalAsk')) : question,
    ),
    helpNow: pack.pack.helpNow ?? false,
    shown: await readIsShown(tx, personId, instrument),
    correctable: offered !== undefined && !response.amendedAt,
    corrected: response.amendedAt && (await readAmending(tx, keys, personId, id))?.id,
    late: given.filter(
      ({ recordedAt, item, value }) => recordedAt > completedAt && !sameValue(answers[item], value),
    ),
  }
}
