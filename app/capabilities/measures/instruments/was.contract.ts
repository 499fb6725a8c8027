import { type Definition, numbered, wholeItems } from './definition.contract.ts'

const items = numbered('was', 1)

/** Work ability now against one's best ever, 0 to 10. Jääskeläinen 2016, sjweh.3598. */
export const was: Definition = {
  items: wholeItems(items, 0, 10),
  scales: { score: { items, of: 'sum', places: 0 } },
  better: 'higher',
}
