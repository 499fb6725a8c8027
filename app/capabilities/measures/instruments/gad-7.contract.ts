import { type Definition, wholeItems } from './definition.contract.ts'

const items = ['69725-0', '68509-9', '69733-4', '69734-2', '69735-9', '69689-8', '69736-7']

/** The sum of seven, 0 to 21; prorated as PHQ-9 is. PHQ and GAD-7 instruction manual. */
export const gad7: Definition = {
  items: wholeItems(items, 0, 3),
  scales: { score: { items, of: 'sum', places: 0, missing: { most: 2, when: 'prorated' } } },
  better: 'lower',
  loinc: { panel: '69737-5', scores: { score: '70274-6' } },
}
