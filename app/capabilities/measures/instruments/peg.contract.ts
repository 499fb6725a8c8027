import { type Definition, wholeItems } from './definition.contract.ts'

/** Average pain, then what pain got in the way of: enjoyment of life and general activity, in the past week. */
export const pegItems = ['75893-8', '91145-3', '91146-1'] as const

/** The mean of three answers, all of them needed: no published rule stands in for one. Krebs 2009, PMC2686775. */
export const peg: Definition = {
  items: wholeItems(pegItems, 0, 10),
  scales: {
    sum: { items: pegItems, of: 'sum', places: 0 },
    score: { items: pegItems, of: 'mean', places: 1 },
  },
  better: 'lower',
  loinc: { panel: '91148-7', scores: { score: '91147-9' } },
}
