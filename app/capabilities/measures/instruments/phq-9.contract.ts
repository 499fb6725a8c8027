import { type Definition, wholeItems } from './definition.contract.ts'

/** Asks about thoughts of being better off dead or of hurting oneself. */
export const selfHarmItem = '44260-8'

const items = [
  '44250-9',
  '44255-8',
  '44259-0',
  '44254-1',
  '44251-7',
  '44258-2',
  '44252-5',
  '44253-3',
  selfHarmItem,
]

/**
 * The sum of nine, 0 to 27. Kroenke 2001. Up to two missing ones prorated: the PHQ and GAD-7 instruction manual, from
 * memory, so only where it is asked for. The tenth question, about difficulty, counts for nothing.
 */
export const phq9: Definition = {
  items: [...wholeItems(items, 0, 3), { kind: 'unscored', code: '69722-7' }],
  scales: { score: { items, of: 'sum', places: 0, missing: { most: 2, when: 'prorated' } } },
  better: 'lower',
  loinc: { panel: '44249-1', scores: { score: '44261-6' } },
}
