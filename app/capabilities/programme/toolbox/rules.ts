import type { Go, How, Toolbox } from './contract.ts'

/** Why a tool is suggested; the screen says it. */
export type Reason = 'helped-on-a-bad-day' | 'helped' | 'favourite' | 'gentle-start'
export type Suggestion = { exercise: string; reason: Reason }

/** Somebody who has not said anything yet, or is not signed in. */
export const nothingYet: Toolbox = { favourites: [], goes: [], badDay: undefined }

const weight: Record<How, number> = { helped: 2, 'helped-a-little': 1, 'no-change': 0, harder: -2 }
const remembered = 5

/** Short exercises for somebody who has not tried any yet: each asks for nothing and can be left at once. */
export const gentleStarts = ['two-minute-breath', 'eyes-open-grounding', 'kinder-voice'] as const

/** The last goes with one exercise, newest first. */
const lastGoes = (goes: readonly Go[], exercise: string) =>
  goes.filter((go) => go.exercise === exercise).slice(0, remembered)

/** Whether the last go made things harder: it is never suggested then, and is kept where the person finds it. */
export function lastWasHarder(goes: readonly Go[], exercise: string): boolean {
  return lastGoes(goes, exercise)[0]?.how === 'harder'
}

/**
 * The person's own tools, what helped most in the last five goes first, then what was used last, then by name.
 * An order only: nothing of it is ever shown as a number.
 */
export function inOwnOrder({ favourites, goes }: Pick<Toolbox, 'favourites' | 'goes'>): string[] {
  const own = [...new Set([...favourites, ...goes.map((go) => go.exercise)])]
  const helped = new Map(own.map((exercise) => [exercise, usefulness(lastGoes(goes, exercise))]))
  const lastAt = new Map(own.map((exercise) => [exercise, lastGoes(goes, exercise)[0]?.at.getTime() ?? 0]))
  const of = (map: Map<string, number>, exercise: string) => map.get(exercise) ?? 0
  return own.toSorted(
    (one, other) =>
      of(helped, other) - of(helped, one) ||
      of(lastAt, other) - of(lastAt, one) ||
      (one < other ? -1 : Number(one > other)),
  )
}

const usefulness = (goes: readonly Go[]) =>
  goes.length === 0 ? 0 : goes.reduce((sum, { how }) => sum + weight[how], 0) / goes.length

const didHelp = ({ how }: Go) => how === 'helped' || how === 'helped-a-little'

/** Up to three tools with the reason for each, in the person's own words about them. */
export function suggestions(toolbox: Toolbox, known: ReadonlySet<string>): Suggestion[] {
  const { favourites, goes } = toolbox
  const fine = inOwnOrder(toolbox).filter((each) => known.has(each) && !lastWasHarder(goes, each))
  const reasonFor = (exercise: string): Reason | undefined => {
    const helped = lastGoes(goes, exercise).filter(didHelp)
    if (helped.some((go) => go.badDay)) return 'helped-on-a-bad-day'
    if (helped.length > 0) return 'helped'
    return favourites.includes(exercise) ? 'favourite' : undefined
  }
  const own = fine.flatMap((exercise): Suggestion[] => {
    const reason = reasonFor(exercise)
    return reason ? [{ exercise, reason }] : []
  })
  const gentle = gentleStarts
    .filter((exercise) => known.has(exercise) && !goes.some((go) => go.exercise === exercise))
    .map((exercise): Suggestion => ({ exercise, reason: 'gentle-start' }))
  const told = new Set(own.map(({ exercise }) => exercise))
  return [...own, ...gentle.filter(({ exercise }) => !told.has(exercise))].slice(0, 3)
}

/**
 * The tools for a bad day: those the person chose, else those that helped on bad days, else gentle ones. What made things
 * harder last time stands there only by their own choice.
 */
export function badDayTools(toolbox: Toolbox, known: ReadonlySet<string>): string[] {
  const chosen = toolbox.badDay?.filter((exercise) => known.has(exercise))
  if (chosen && chosen.length > 0) return chosen
  const helped = suggestions(toolbox, known).filter(({ reason }) => reason === 'helped-on-a-bad-day')
  const gentle = gentleStarts.filter((exercise) => !lastWasHarder(toolbox.goes, exercise))
  const ready = [...helped.map(({ exercise }) => exercise), ...gentle]
  return [...new Set(ready)].filter((exercise) => known.has(exercise)).slice(0, 3)
}
