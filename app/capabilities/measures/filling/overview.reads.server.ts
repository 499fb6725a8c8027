import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { dayOf } from '../../../platform/pure/days.ts'
import type { Goal } from '../../shared-plan/goals.reads.server.ts'
import { goalAttainment } from '../instruments/goal-attainment.contract.ts'
import { packById } from '../packs/content.reads.server.ts'
import { isOnBreak } from '../schedule/rules.ts'
import type { Offered } from '../settings/contract.ts'
import type { Completed, Subject } from './contract.ts'
import { readDue } from './due.reads.server.ts'
import { placeOf } from './filling.reads.server.ts'
import type { Overview, ToFill } from './overview.contract.ts'
import { readCompleted, readOpen } from './reads.server.ts'

const lately = 5

/** What there is to fill in, what was begun and what was filled in lately. */
export async function readOverview(tx: Tx, keys: Keyring, personId: string, now: Date): Promise<Overview> {
  const [{ offered, goals, choice, due, next }, begun, filled] = await Promise.all([
    readDue(tx, keys, personId, now),
    readOpen(tx, keys, personId),
    readCompleted(tx, keys, personId, { limit: lately }),
  ])
  const toFill = (subject: Subject) => toFillOf(offered, goals, subject)
  const open = begun.flatMap((response) => {
    const found = toFill(response)
    return found ? [{ ...found, response }] : []
  })
  const isBegun = (subject: Subject) => open.some(({ response }) => isSame(subject, response))
  const asked = due.filter((each) => !isBegun(each))
  const others = [
    ...goals.map(({ id }) => ({ instrument: goalAttainment, goalId: id })),
    ...offered.filter(({ id }) => id !== goalAttainment).map(({ id }) => ({ instrument: id })),
  ].filter((subject: Subject) => !isBegun(subject) && !asked.some((each) => isSame(each, subject)))
  return {
    choice,
    resting: isOnBreak(choice.break, dayOf(now)),
    due: asked.flatMap((each) => {
      const found = toFill(each)
      return found ? [{ ...found, why: each.why }] : []
    }),
    begun: open,
    others: others.flatMap((each) => toFill(each) ?? []),
    next,
    filled: filled.map(titled),
    weekly: offered.some(({ id }) => id === 'peg'),
  }
}

export const titled = (response: Completed) => ({
  response,
  title: packById(response.instrument)?.pack.title ?? response.instrument,
})

function toFillOf(offered: readonly Offered[], goals: readonly Goal[], subject: Subject): ToFill | undefined {
  const { instrument, goalId } = subject
  const found = offered.find(({ id }) => id === instrument)
  const goal = goals.find(({ id }) => id === goalId)
  if (!found || (goalId && !goal)) return undefined
  const { title, about } = found.pack.pack
  return {
    instrument,
    ...(goalId ? { goalId } : {}),
    title,
    about: goal ? goal.words : about,
    href: placeOf(subject),
  }
}

/** How much there is to fill in, for the first page of a person's day, and whether something was begun. */
export async function readToFill(
  tx: Tx,
  keys: Keyring,
  personId: string,
  now: Date,
): Promise<{ due: number; begun: boolean }> {
  const [{ offered, goals, choice, due }, open] = await Promise.all([
    readDue(tx, keys, personId, now),
    readOpen(tx, keys, personId),
  ])
  const begun = open.filter((response) => toFillOf(offered, goals, response))
  const asked = due.filter((each) => !begun.some((response) => isSame(each, response)))
  return {
    due: asked.length,
    begun: begun.length > 0 && !isOnBreak(choice.break, dayOf(now)),
  }
}

const isSame = (one: Subject, other: Subject) =>
  one.instrument === other.instrument && one.goalId === other.goalId && !other.amends
