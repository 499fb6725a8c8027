import { type Definition, wholeItems } from './definition.contract.ts'

const anxiety = ['69725-0', '68509-9']
const depression = ['44250-9', '44255-8']
const all = [...anxiety, ...depression]

/** Two pairs, each 0 to 6, and their sum. The order of the pairs differs between languages. NINDS CDE F2495. */
export const phq4: Definition = {
  items: wholeItems(all, 0, 3),
  scales: {
    gad2: { items: anxiety, of: 'sum', places: 0 },
    phq2: { items: depression, of: 'sum', places: 0 },
    score: { items: all, of: 'sum', places: 0 },
  },
  better: 'lower',
  loinc: { panel: '69724-3', scores: { score: '70272-0', phq2: '55758-7' } },
}
