import { dayOf } from '../../../platform/pure/days.ts'
import {
  type Entry,
  type Filled,
  type Goal,
  type Level,
  levels,
  levelsFromTop,
  type Said,
} from './contract.ts'

/**
 * Each goal that is not put away, with where the person said they were: in the plan, or by filling in how far they got.
 * What was said of words that are not in force any more is left out, since its levels meant something else.
 */
export function goalsOf(entries: readonly Entry[], filled: readonly Filled[]): Goal[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'goal' || entry.state === 'put-away') return []
    const [version] = entry.versions.filter(({ ended }) => !ended)
    if (!version) return []
    const { words, levels: meant = {} } = version.content
    const inPlan = entry.said.flatMap(({ what, level, versionId, at }): Said[] =>
      what === 'now' && level && versionId === version.id
        ? [{ on: dayOf(at), at, level, own: meant[level], filled: undefined }]
        : [],
    )
    const answered = filled.flatMap(({ id, goalId, scores, at, on }): Said[] => {
      const level = goalId === entry.id && at >= version.writtenAt ? levelOf(scores[0]?.value) : undefined
      return level ? [{ on, at, level, own: meant[level], filled: id }] : []
    })
    const said = [...inPlan, ...answered].toSorted(
      (one, other) => one.on.localeCompare(other.on) || one.at.getTime() - other.at.getTime(),
    )
    return [{ id: entry.id, words, said }]
  })
}

/** Of one day the last word counts. */
export const lastOfDays = (said: readonly Said[]): Said[] => [
  ...new Map(said.map((each) => [each.on, each])).values(),
]

/** The level that an answer of −2 to 2 stands for. */
function levelOf(value: number | undefined): Level | undefined {
  return value === undefined ? undefined : levels[value + 2]
}

/** Where a level stands in a picture, counted from the top. */
export const placeOfLevel = (level: Level): number => levelsFromTop.indexOf(level)
