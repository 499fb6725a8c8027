import { beginInPlan, changeInPlan } from '../app/capabilities/shared-plan/actions.server.ts'
import {
  answerInPlan,
  moveInPlan,
  sayWhereNow,
  seeDifferently,
} from '../app/capabilities/shared-plan/answers.actions.server.ts'
import { readEntries } from '../app/capabilities/shared-plan/plan.reads.server.ts'
import type { Outcome, Writer } from '../app/capabilities/shared-plan/writer.ts'
import { newId } from '../app/platform/crypto/ids.ts'
import { inSession } from '../app/platform/database/transaction.ts'
import type { Platform } from '../app/platform/platform.ts'
import type { Colleague } from './demonstration.ts'
import { formOf, must } from './form.ts'
import type { Planned } from './people/shape.ts'

const week = 7 * 24 * 60 * 60 * 1000
type Whose = { hash: string; personId: string; inviter: Colleague | undefined; now: Date }
type Fields = Record<string, string | string[]>

/** Makes a plan as its two authors would: each entry is begun by one of them, and answered by the other. */
export async function makesPlan(platform: Platform, plan: Planned[], whose: Whose): Promise<void> {
  const { hash, personId, inviter, now } = whose
  const as = <T>(by: 'person' | 'inviter', weeksAgo: number, work: (writer: Writer) => Promise<T>) => {
    if (by === 'inviter' && !inviter) throw new Error('demonstration plan: nobody to write it')
    const author =
      by === 'inviter' && inviter
        ? { side: 'professional' as const, id: inviter.viewer.membershipId, name: undefined }
        : { side: 'person' as const }
    return inSession(platform.database.app, by === 'inviter' && inviter ? inviter.hash : hash, (tx) =>
      work({
        tx,
        keys: platform.keys,
        personId,
        author,
        home: '/plan',
        at: new Date(now.getTime() - weeksAgo * week),
      }),
    )
  }
  const begun: string[] = []
  for (const { by = 'person', weeksAgo, goal, next = [], ...entry } of plan) {
    const fields = fieldsOf(entry, whose)
    const done = await as(by, weeksAgo, (writer) =>
      beginInPlan(writer, filled({ ...fields, goal: goal === undefined ? '' : (begun[goal] ?? '') }, writer)),
    )
    const entryId = entryIn(done)
    begun.push(entryId)
    for (const act of next)
      await as(act.by ?? 'person', act.weeksAgo, async (writer) => {
        const [now] = await readEntries(writer.tx, writer.keys, personId, entryId)
        const heads = (now?.versions ?? []).filter(({ ended }) => !ended).map(({ id }) => id)
        const on = { version: heads[0] ?? '', after: heads }
        entryIn(await doneBy(writer, entryId, act, { ...fields, ...on }))
      })
  }
}

type Act = NonNullable<Planned['next']>[number]

function doneBy(
  writer: Writer,
  entryId: string,
  { does, words = '' }: Act,
  fields: Fields,
): Promise<Outcome> {
  const form = (more: Fields) => filled({ ...fields, ...more }, writer)
  switch (does) {
    case 'change':
      return changeInPlan(writer, entryId, form({ words }))
    case 'view':
      return seeDifferently(writer, entryId, form({ view: words }))
    case 'now':
      return sayWhereNow(writer, entryId, form({ level: words }))
    case 'done':
      return moveInPlan(writer, entryId, form({ state: 'done' }))
    default:
      return answerInPlan(writer, entryId, form({ answer: does, reason: words }))
  }
}

const filled = (fields: Fields, { at }: Writer) => formOf({ key: newId(at), ...fields })

function entryIn(outcome: Outcome): string {
  if (outcome === 'absent' || outcome === 'other-words') throw new Error(`demonstration plan: ${outcome}`)
  return must(outcome).location.replace(/^\/plan\/|#.*$/g, '')
}

function fieldsOf(
  { kind, words, levels = {}, owner = 'person', reviewIn, ask }: Omit<Planned, 'weeksAgo'>,
  { inviter, now }: Whose,
): Fields {
  const day = reviewIn === undefined ? undefined : new Date(now.getTime() + reviewIn * 24 * 60 * 60 * 1000)
  return {
    kind,
    words,
    ...Object.fromEntries(Object.entries(levels).map(([level, described]) => [`level-${level}`, described])),
    owner: owner === 'inviter' && inviter ? `professional:${inviter.viewer.membershipId}` : owner,
    ...(day
      ? {
          'review-day': String(day.getDate()),
          'review-month': String(day.getMonth() + 1),
          'review-year': String(day.getFullYear()),
        }
      : {}),
    ...(ask ? { ask: 'yes' } : {}),
  }
}
