import { type Definition, numbered, wholeItems } from './definition.contract.ts'

const items = numbered('pgic', 1)

/** One answer from 1, the best, to 7. Low is good here, so the words go wherever the number goes. PhenX 860801. */
export const pgic: Definition = {
  items: wholeItems(items, 1, 7),
  scales: { score: { items, of: 'sum', places: 0 } },
  better: 'lower',
}

const labels = [
  'very much improved',
  'much improved',
  'minimally improved',
  'no change',
  'minimally worse',
  'much worse',
  'very much worse',
]

/** What an answer says; undefined for a number that is none. */
export function pgicLabel(answer: number): string | undefined {
  return labels[answer - 1]
}
