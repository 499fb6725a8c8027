import fc from 'fast-check'
import type { Model } from './oracle.ts'
import type { World } from './world.ts'

/** Where an act happens: the database, the oracle's model of it, and when. */
export type Stage = { world: World; model: Model; at: Date }
export type Act = {
  weight: number
  fields: Record<string, fc.Arbitrary<unknown>>
  take: (stage: Stage, step: never) => Promise<void>
}
/** One act of a history: which one, and by and about whom, as numbers that choose among what is there. */
export type Step = { act: string } & Record<string, unknown>

/** An act: what it may be about, and how it is done to the database and to the model alike. */
export const act = <F extends object>(
  fields: { [K in keyof F]: fc.Arbitrary<F[K]> },
  take: (stage: Stage, step: F) => Promise<void>,
  weight = 1,
): Act => ({ fields, take, weight })

// Most of it happens between few: what happens between others must not show there.
export const person = fc.constantFrom(0, 0, 0, 1, 1, 2)
export const who = fc.constantFrom(0, 0, 1, 1, 2, 3)
export const team = fc.constantFrom(0, 0, 0, 1, 2)
/** The person, or somebody who works here. */
export const author = fc.option(who, { nil: undefined, freq: 1 })
export const which = fc.nat(9)
export const yes = fc.boolean()

/** The one that a number chooses, from first to last and round again; undefined where there is none. */
export const chosen = <T>(all: readonly T[], number: number): T | undefined => all[number % all.length]

/** The same among those that are always there. */
export function one<T>(all: readonly T[], number: number): T {
  const found = chosen(all, number)
  if (found === undefined) throw new Error('there is none')
  return found
}

/** What the product let somebody do is held against what the oracle allows. */
export function allowed(what: string, done: boolean, may: boolean): void {
  if (done !== may) throw new Error(`${what} was ${done ? 'done' : 'refused'}, and should not have been`)
}
