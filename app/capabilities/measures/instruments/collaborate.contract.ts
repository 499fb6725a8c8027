import { type Definition, numbered, wholeItems } from './definition.contract.ts'

/** Three items, 0 to 9, that say something of 25 complete encounters and nothing of one. glynelwyn.com. */
export const collaborate: Definition = {
  items: wholeItems(numbered('collaborate', 3), 0, 9),
  scales: {},
  better: 'higher',
  groupOf: 25,
}
