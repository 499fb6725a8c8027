/** That an item has to be answered only where another item has one of these answers. */
export type Needed = { item: string; oneOf: readonly string[] }

/** A whole number from `from` to `to`, both included; `na` where "does not apply" is an answer of its own. */
export type WholeItem = {
  kind: 'whole'
  code: string
  from: number
  to: number
  na?: true
  needed?: Needed[]
}
/** One code out of a list, or any number of them. */
export type CodedItem = {
  kind: 'one' | 'many'
  code: string
  choices: readonly string[]
  needed?: Needed[]
}
/** An item that comes with an instrument and counts for nothing. */
export type UnscoredItem = { kind: 'unscored'; code: string }
export type Item = WholeItem | CodedItem | UnscoredItem

/**
 * One number made of items: of a `many` item it is how many are marked. `missing` says up to how many unanswered items
 * the mean of the others stands in for: always, or only when prorating was asked for. `places` are decimals on screen.
 */
export type Scale = {
  items: readonly string[]
  of: 'sum' | 'mean'
  times?: number
  places: number
  missing?: { most: number; when: 'always' | 'prorated' }
}

/** An instrument as far as scoring needs it: no wording. An item code is LOINC's where a verified one is known. */
export type Definition = {
  items: readonly Item[]
  scales: Readonly<Record<string, Scale>>
  better: 'lower' | 'higher'
  loinc?: { panel?: string; scores?: Readonly<Record<string, string>> }
  /** Answers of one person have no score; so many complete ones of different people have one together. */
  groupOf?: number
}

/** Items that share a range. */
export function wholeItems(codes: readonly string[], from: number, to: number): WholeItem[] {
  return codes.map((code) => ({ kind: 'whole', code, from, to }))
}

/** Codes of our own, such as `who-5-1`, for an instrument without verified ones. */
export function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${name}-${at + 1}`)
}
