import type { Text } from '../../../language/text.tsx'
import { newId } from '../../../platform/crypto/ids.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { isId } from '../../../platform/pure/ids.ts'
import { readGoals } from '../../shared-plan/goals.reads.server.ts'
import { goalAttainment } from '../instruments/goal-attainment.contract.ts'
import { questionsOf } from '../packs/questions.contract.ts'
import { offeredInstrument } from '../settings/offered.reads.server.ts'
import type { Response, Subject } from './contract.ts'
import type { Filling } from './filling.contract.ts'
import { aboutGoal } from './goal.rules.ts'
import { readGiven, readIsShown, readOpen, readResponse } from './reads.server.ts'
import { standingOf } from './standing.rules.ts'

/** The three kinds of address at which something is filled in. */
export type Place = { kind: 'fill' | 'goals' | 'correct'; id: string }
type Reader = { tx: Tx; keys: Keyring; personId: string; t: Text; at: Date }

/** What is filled in at an address, as far as it has come. Undefined: there is nothing of the kind for this person. */
export async function readFilling(reader: Reader, place: Place): Promise<Filling | undefined> {
  const { tx, keys, personId, at } = reader
  const subject = await subjectOf(reader, place)
  const offered = subject && (await offeredInstrument(tx, subject.instrument))
  if (!offered) return undefined
  const questions = await questionsFor(reader, subject, questionsOf(offered.questionnaire))
  if (!questions) return undefined
  const response = (await readOpen(tx, keys, personId)).find((each) => isOf(each, subject))
  if (subject.amends && !response) return undefined
  const given = response ? ((await readGiven(tx, personId, [response.id])).get(response.id) ?? []) : []
  return {
    subject,
    offered,
    base: `/measures/${place.kind}/${place.id}`,
    questions,
    response,
    responseId: response?.id ?? newId(at),
    shown: await readIsShown(tx, personId, subject.instrument),
    standing: standingOf(given),
  }
}

const isOf = (response: Response, { instrument, goalId, amends }: Subject) =>
  response.instrument === instrument && response.goalId === goalId && response.amends === amends

async function subjectOf({ tx, keys, personId }: Reader, { kind, id }: Place): Promise<Subject | undefined> {
  if (kind === 'fill') return id === goalAttainment ? undefined : { instrument: id }
  if (!isId(id)) return undefined
  if (kind === 'goals') return { instrument: goalAttainment, goalId: id }
  const old = await readResponse(tx, keys, personId, id)
  if (!old?.completedAt || old.amendedAt) return undefined
  return { instrument: old.instrument, ...(old.goalId ? { goalId: old.goalId } : {}), amends: id }
}

async function questionsFor(
  { tx, keys, personId, t }: Reader,
  { goalId }: Subject,
  questions: ReturnType<typeof questionsOf>,
) {
  if (!goalId) return questions
  const goal = (await readGoals(tx, keys, personId)).find(({ id }) => id === goalId)
  return goal && questions.map((question) => aboutGoal(question, goal, t('measures.goalAsk')))
}

/** Where each that is under way is gone on with. */
export const placeOf = ({ instrument, goalId, amends }: Subject): string =>
  amends
    ? `/measures/correct/${amends}`
    : goalId
      ? `/measures/goals/${goalId}`
      : `/measures/fill/${instrument}`
