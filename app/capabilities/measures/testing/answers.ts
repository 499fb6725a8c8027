import { type InstrumentId, instruments } from '../instruments/contract.ts'
import type { Answer, Given } from '../scoring/contract.ts'

/** Answers to the items of an instrument in the order of its definition; null is an item that nobody answered. */
export function inOrder(id: InstrumentId, values: readonly unknown[]): Answer[] {
  const items = instruments[id].items.filter(({ kind }) => kind !== 'unscored')
  return values.map((value, at) => answer(items[at]?.code ?? 'beyond', value))
}

export function answer(item: string, value: unknown): Answer {
  return { item, value: (value ?? undefined) as Given | undefined }
}
