import { type Definition, numbered, wholeItems } from './definition.contract.ts'

const items = numbered('care', 10)

/** The sum of ten, 10 to 50. The mean of the rest stands in for up to two that are missing or do not apply. Mercer 2005. */
export const care: Definition = {
  items: wholeItems(items, 1, 5).map((item) => ({ ...item, na: true })),
  scales: { score: { items, of: 'sum', places: 1, missing: { most: 2, when: 'always' } } },
  better: 'higher',
}
