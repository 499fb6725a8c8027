import { type Definition, numbered, wholeItems } from './definition.contract.ts'

const items = numbered('who-5', 5)

/** The raw sum, 0 to 25, and four times that, 0 to 100. Topp 2015. */
export const who5: Definition = {
  items: wholeItems(items, 0, 5),
  scales: {
    raw: { items, of: 'sum', places: 0 },
    score: { items, of: 'sum', times: 4, places: 0 },
  },
  better: 'higher',
}
