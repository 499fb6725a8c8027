import { type Definition, wholeItems } from './definition.contract.ts'

const items = ['75893-8']

/** Average pain in the past week, 0 to 10, as LOINC 75893-8 names it. 72514-3 has no stated recall and is not it. */
export const nrsAverage: Definition = {
  items: wholeItems(items, 0, 10),
  scales: { score: { items, of: 'sum', places: 0 } },
  better: 'lower',
  loinc: { scores: { score: '75893-8' } },
}
