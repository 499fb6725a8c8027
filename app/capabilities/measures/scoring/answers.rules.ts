import type { Item } from '../instruments/definition.contract.ts'
import type { Answer, Fault, Given } from './contract.ts'

/** What was answered, by item code; the order of the answers is lost on purpose. */
export type Answers = ReadonlyMap<string, Given>

/** Reads the answers to these items: what was given, and every reason to refuse them. */
export function readAnswers(
  items: readonly Item[],
  answers: readonly Answer[],
): { given: Answers; faults: Fault[] } {
  const faults = answers.flatMap((answer, at): Fault[] => {
    const item = items.find(({ code }) => code === answer.item)
    const twice = answers.findIndex((each) => each.item === answer.item) !== at
    const why = !item ? 'unknown-item' : twice ? 'answered-twice' : faultOf(item, answer.value)
    return why ? [{ item: answer.item, why }] : []
  })
  const given = answers.flatMap(({ item, value }) => {
    const counts = items.some(({ code, kind }) => code === item && kind !== 'unscored')
    return counts && value !== undefined && value !== 'na' ? [[item, value] as const] : []
  })
  return { given: new Map(given), faults }
}

function faultOf(item: Item, value: Given | undefined): Fault['why'] | undefined {
  if (value === undefined || item.kind === 'unscored') return undefined
  if (item.kind === 'whole') {
    if (item.na && value === 'na') return undefined
    if (!Number.isInteger(value)) return 'not-an-answer'
    return Number(value) < item.from || Number(value) > item.to ? 'out-of-range' : undefined
  }
  if (Array.isArray(value) !== (item.kind === 'many')) return 'not-an-answer'
  return [value].flat().every((code) => item.choices.some((choice) => choice === code))
    ? undefined
    : 'out-of-range'
}

/** The number that an answer counts for: itself, or how many different codes were marked. */
export function countOf(given: Given): number {
  return Array.isArray(given) ? new Set(given).size : Number(given)
}

/** Whether the item has to be answered, given the other answers. */
export function isNeeded(item: Item, given: Answers): boolean {
  if (item.kind === 'unscored') return false
  return (item.needed ?? []).every(({ item: other, oneOf }) =>
    oneOf.some((code) => code === given.get(other)),
  )
}
