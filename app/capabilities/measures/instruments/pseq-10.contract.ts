import { type Definition, numbered, wholeItems } from './definition.contract.ts'

const items = numbered('pseq-10', 10)

/** The sum of ten, 0 to 60. Chiarotto 2016. */
export const pseq10: Definition = {
  items: wholeItems(items, 0, 6),
  scales: { score: { items, of: 'sum', places: 0 } },
  better: 'higher',
}
