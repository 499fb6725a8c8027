import { type Definition, numbered, wholeItems } from './definition.contract.ts'

const items = numbered('pseq-2', 2)

/** The sum of two, 0 to 12. Nicholas 2015. */
export const pseq2: Definition = {
  items: wholeItems(items, 0, 6),
  scales: { score: { items, of: 'sum', places: 0 } },
  better: 'higher',
}
