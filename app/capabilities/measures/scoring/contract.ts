/** A whole number, a code, several codes or, for an item that does not apply, `na`. */
export type Given = number | string | readonly string[]

/** An answer to the item of this code; without a value nobody answered, which is never zero. */
export type Answer = { item: string; value: Given | undefined }

/** Why answers are refused, and for which item. Nothing is clamped or left out to make them fit. */
export type Fault = {
  item: string
  why: 'unknown-item' | 'answered-twice' | 'not-an-answer' | 'out-of-range'
}

/** `prorated` lets the mean of the answers stand in for missing ones, where an instrument has a rule for it. */
export type Mode = 'strict' | 'prorated'

/**
 * A score in the unit of its instrument: as it was computed, and as it is shown. `standIns` is for how many items the
 * mean of the others stood in; then it is `prorated`, and has to say so wherever it goes.
 */
export type Score = { exact: number; shown: number; standIns: number; prorated: boolean }

/**
 * What became of answers. `incomplete`: an item that was needed is missing. `invalid`: refused, for the faults.
 * `not_applicable`: the instrument says nothing of one person. A scale whose items are missing is undefined.
 */
export type Scoring = {
  status: 'ok' | 'incomplete' | 'invalid' | 'not_applicable'
  scores: Readonly<Record<string, Score | undefined>>
  answered: number
  missing: readonly string[]
  faults: readonly Fault[]
}

/** A score from elsewhere beside our own of the same answers. Both are kept, whether they agree or not. */
export type Claimed = { scale: string; claimed: number; computed: Score | undefined; agrees: boolean }
