import type { Answers, Given, Standing } from './contract.ts'
import { sameValue } from './values.rules.ts'

const newest = (one: Given, other: Given) =>
  other.at.getTime() - one.at.getTime() || (other.id < one.id ? -1 : 1)

/** What stands for each item: the newest answer that no other has replaced, and beside it what another device gave. */
export function standingOf(given: readonly Given[]): Map<string, Standing> {
  const all = Map.groupBy(given, ({ item }) => item)
  return new Map(
    [...all].flatMap(([item, answers]) => {
      const replaced = new Set(answers.flatMap(({ after }) => after))
      const heads = answers.filter(({ id }) => !replaced.has(id)).toSorted(newest)
      const [first] = heads
      if (!first) return []
      const others = heads.map(({ value }) => value).filter((value) => !sameValue(value, first.value))
      return [[item, { value: first.value, ids: heads.map(({ id }) => id), others }] as const]
    }),
  )
}

/** The answers that stand, by item. */
export function answersOf(standing: ReadonlyMap<string, Standing>): Answers {
  return Object.fromEntries([...standing].map(([item, { value }]) => [item, value]))
}

/**
 * Which answers of a form are new: those unlike what stood on its page. Where two stood, choosing one of them is new
 * too. Each takes the place of what stood there, and of nothing else.
 */
export function changesIn(
  written: Answers,
  seen: readonly Given[],
): { item: string; value: Answers[string]; after: string[] }[] {
  const stood = standingOf(seen)
  return Object.entries(written).flatMap(([item, value]) => {
    const before = stood.get(item)
    const settled = before && before.others.length === 0 && sameValue(before.value, value)
    return settled ? [] : [{ item, value, after: before?.ids ?? [] }]
  })
}
