import { type Definition, wholeItems } from './definition.contract.ts'

/** Each keeps the number that it has in the form of fifteen. */
const items = [1, 2, 4, 7, 10, 14].map((number) => `hccq-${number}`)

/** The mean of six, 1 to 7. selfdeterminationtheory.org, questionnaire 81. */
export const hccq6: Definition = {
  items: wholeItems(items, 1, 7),
  scales: { score: { items, of: 'mean', places: 1 } },
  better: 'higher',
}
