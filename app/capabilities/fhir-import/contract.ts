/** How large a file may be, and how many entries it may have. */
export const largestFile = 5 * 1024 * 1024
export const mostEntries = 1_000

/** An instrument as far as answers from elsewhere are held against it. */
export type KnownInstrument = {
  id: string
  version: string
  title: string
  url: string
  panel: string | undefined
  items: readonly KnownItem[]
  /** The codes under which others send what the answers come to. */
  totals: readonly { code: string; scale: string }[]
  /** It is answered for one goal, and nobody elsewhere knows which. */
  forGoal: boolean
}
/** The words are there where their licence lets them be. */
export type KnownItem = { code: string; words?: string | undefined; counts: boolean } & (
  | { kind: 'number'; from: number; to: number | undefined }
  | { kind: 'one' | 'many'; options: readonly { system: string; code: string; words?: string | undefined }[] }
)

export type Value = number | string | string[] | { declined: true }
export type Score = { scale: string; value: number; shown: number; prorated: boolean; stoodIn: number }
/** A total that came with answers, beside our own. */
export type Claim = { scale: string; claimed: number; agrees: boolean }

/** What the rules need to know of instruments; how scores are made is no matter of theirs. */
export type Instruments = {
  known: readonly KnownInstrument[]
  scoresOf: (instrument: string, answers: Readonly<Record<string, Value>>) => Score[]
  beside: (scores: readonly Score[], scale: string, claimed: number) => boolean
}

/** Why a file as a whole cannot be read. */
export type FileProblem =
  | { code: 'no-file' | 'too-large' | 'not-text' | 'xml' | 'no-resource' | 'too-many-entries' }
  | { code: 'not-json' | 'too-deep' | 'too-many'; line: number; column: number }
  | { code: 'fault'; finding: Finding }

/** Something about one place of a file: where, as FHIRPath says it, and why. */
export type Finding = { path: string; code: FindingCode }

export const refusals = [
  'key-twice',
  'key-refused',
  'number',
  'control',
  'turned',
  'letters',
  'not-r4',
  'older',
  'shape',
  'no-resource',
  'bundle-inside',
  'same-id',
  'in-error',
  'no-date',
  'no-day',
  'future',
  'too-old',
  'not-a-person',
  'somebody-else',
  'unknown-item',
  'answered-twice',
  'out-of-range',
  'not-whole',
  'wrong-type',
  'unknown-answer',
  'no-value',
  'no-answers',
  'total',
] as const
export const reasonsToKeep = [
  'other-kind',
  'unknown-questionnaire',
  'other-version',
  'unfinished',
  'for-a-goal',
  'no-answers-here',
] as const
export type FindingCode = (typeof refusals)[number] | (typeof reasonsToKeep)[number]

/** One entry of a file: what it is, and where it stands. */
export type Entry = { line: number; path: string; type: string }

/** A response that can be added. `canonical` says the same of the same answers, however they are written. */
export type Response = Entry & {
  instrument: string
  title: string
  on: string
  helped: boolean
  answers: Readonly<Record<string, Value>>
  scores: readonly Score[]
  claims: readonly Claim[]
  canonical: string
  /** What its source calls it. */
  sourceId: string | undefined
}
export type Kept = Entry & { text: string; findings: Finding[] }
export type Refused = Entry & { findings: Finding[] }

/** Somebody whom the file is about, and who may be the person it was given to: the person says. */
export type Somebody = { key: string; name: string | undefined }

/** What a file holds, as far as its text says. Whether something is here already, the database says. */
export type ReadImport = {
  somebodies: Somebody[]
  responses: Response[]
  /** Observations that go with a response, as totals or to say an answer again: the line of each, and of its response. */
  totals: (Entry & { of: number })[]
  kept: Kept[]
  refused: Refused[]
  /** Definitions that Concord has. */
  here: Entry[]
}
