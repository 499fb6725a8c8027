import { saveAnswers } from '../app/capabilities/measures/filling/actions.server.ts'
import { chooseWeekly } from '../app/capabilities/measures/filling/asking.actions.server.ts'
import { answerField } from '../app/capabilities/measures/filling/contract.ts'
import { readFilling } from '../app/capabilities/measures/filling/filling.reads.server.ts'
import type { Question } from '../app/capabilities/measures/packs/questions.contract.ts'
import { readGoals } from '../app/capabilities/shared-plan/goals.reads.server.ts'
import { englishLanguage, textOf } from '../app/language/text.tsx'
import type { PersonViewer } from '../app/platform/access/viewer.ts'
import { newId } from '../app/platform/crypto/ids.ts'
import type { Keyring } from '../app/platform/crypto/keyring.ts'
import type { Tx } from '../app/platform/database/connection.ts'
import { formOf, must } from './form.ts'
import type { Measured } from './people/shape.ts'

type Whose = { tx: Tx; keys: Keyring; viewer: PersonViewer; ago: (weeks: number, hours?: number) => Date }
const declined = 'declined'

/** Fills in what somebody filled in, each at its own time; the weekly one by choice. */
export async function fillsIn({ tx, keys, viewer, ago }: Whose, measured: Measured[]): Promise<void> {
  const { personId } = viewer
  const goals = await readGoals(tx, keys, personId)
  const weekly = measured.find(({ weekly: chosen }) => chosen)
  if (weekly) {
    const at = ago(weekly.weeksAgo, 1)
    must(asDone(await chooseWeekly({ tx, keys, viewer, at }, formOf({ key: newId(at), weekly: 'yes' }))))
  }
  for (const { instrument, goal, weeksAgo, answers, helped } of measured) {
    const at = ago(weeksAgo)
    const place =
      goal === undefined
        ? ({ kind: 'fill', id: instrument } as const)
        : ({ kind: 'goals', id: goals[goal]?.id ?? '' } as const)
    const filling = await readFilling({ tx, keys, personId, t: textOf(englishLanguage), at }, place)
    if (!filling) throw new Error(`demonstration: nothing to fill in called ${instrument}`)
    const given = filling.questions.map((question, index) => [
      answerField(question.code),
      typedFor(question, answers[index]),
    ])
    const form = formOf({
      ...{ key: newId(at), person: personId, response: newId(at), go: 'finish' },
      ...(helped ? { helped: 'yes' } : {}),
      ...Object.fromEntries(given),
    })
    must(asDone(await saveAnswers({ tx, keys, viewer, at }, filling, form)))
  }
}

/** What the inputs of a question send for a number; nothing at all for somebody who would rather not say. */
function typedFor(question: Question, answer: number | undefined): string {
  if (answer === undefined) return declined
  if (question.kind !== 'one') return String(answer)
  return question.options.find(({ number }) => number === answer)?.code ?? declined
}

function asDone<T extends object>(done: T): Exclude<T, { outcome: unknown }> {
  if ('outcome' in done) throw new Error(`demonstration measures: ${String(done.outcome)}`)
  return done as Exclude<T, { outcome: unknown }>
}
