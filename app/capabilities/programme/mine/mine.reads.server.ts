import { englishLanguage, textOf } from '../../../language/text.tsx'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { addressOf, allItems, exerciseById, itemById } from '../content.reads.server.ts'
import { flarePlanExercise } from '../flare/contract.ts'
import { flarePlanOf } from '../flare/rules.ts'
import type { Published } from '../library/contract.ts'
import { badDayTools } from '../toolbox/rules.ts'
import { readToolbox } from '../toolbox/toolbox.reads.server.ts'
import type { Worksheet } from '../worksheet/contract.ts'
import { typedFrom } from '../worksheet/inputs.rules.ts'
import { saidLines } from '../worksheet/parts/answer-words.ts'
import { readWorksheets } from '../worksheet/reads.server.ts'
import type { Made, Mine, Tool } from './contract.ts'

/** What of this person opens on their own device: what they made, their flare plan, and the tools they chose. */
export async function readMine(
  tx: Tx,
  keys: Keyring,
  personId: string,
  published: Published,
): Promise<Omit<Mine, 'person' | 'idleMinutes'>> {
  const [made, toolbox] = await Promise.all([
    readWorksheets(tx, keys, personId, { putAway: false }),
    readToolbox(tx, personId),
  ])
  const shown = allItems().filter(published.has)
  const exercises = new Set(shown.flatMap(({ id, kind }) => (kind === 'exercise' ? [id] : [])))
  const plan = made.find(({ exercise }) => exercise === flarePlanExercise)
  const planned = exerciseById(flarePlanExercise)
  return {
    made: made.flatMap(madeOf),
    flare: plan && planned && flarePlanOf(planned, plan),
    badDay: badDayTools(toolbox, exercises).flatMap(toolOf),
    favourites: toolbox.favourites.filter((id) => shown.some((item) => item.id === id)).flatMap(toolOf),
  }
}

function madeOf({ id, exercise: name, changedAt, heads }: Worksheet): Made[] {
  const exercise = exerciseById(name)
  const [head] = heads
  if (!exercise || !head) return []
  const t = textOf(englishLanguage)
  const { fields } = exercise
  const shown = fields.map((field) => ({
    label: field.kind === 'myth' ? field.myth : field.label,
    lines: saidLines(t, englishLanguage.tag, field, head.answers, fields),
  }))
  return [
    {
      id,
      exercise: name,
      title: exercise.title,
      keeps: exercise.keeps,
      changedAt: changedAt.toISOString(),
      twice: heads.length > 1,
      typed: typedFrom(fields, head.answers),
      after: [head.id],
      shown: shown.filter(({ lines }) => lines.length > 0),
    },
  ]
}

function toolOf(id: string): Tool[] {
  const item = itemById(id)
  if (!item) return []
  if (item.kind === 'card') return [{ id, title: item.title, href: addressOf(item) }]
  return [{ id, title: item.title, href: `/exercises/${id}`, minutes: item.minutes['bad-day'] }]
}
