/** What stands in a plan: a goal, a step, what helps, and what was agreed or is good to know. */
export const kinds = ['goal', 'step', 'helps', 'note'] as const
export type Kind = (typeof kinds)[number]

/** How far a goal can go, from the person's own description of less than now to much more than hoped. */
export const levels = ['less', 'start', 'hoped', 'more', 'much-more'] as const
export type Level = (typeof levels)[number]

export type Side = 'person' | 'professional'
/** Who wrote or said something. Whoever has left the service keeps their id and loses their name here. */
export type Author = { side: 'person' } | { side: 'professional'; id: string; name: string | undefined }

/** Who does a step. */
export type Owner =
  | { by: 'person' }
  | { by: 'team' }
  | { by: 'professional'; id: string; name: string | undefined }

/** What a version says. Only a goal has levels, only a step an owner and a day to look at it again. */
export type Content = {
  words: string
  levels?: Partial<Record<Level, string>>
  owner?: Owner
  /** A date such as 2026-11-21. */
  reviewOn?: string
}

export type Version = {
  id: string
  author: Author
  after: string[]
  content: Content
  writtenAt: Date
  /** Another took its place. */
  ended: boolean
}

export type State = 'open' | 'done' | 'put-away'
/** What somebody can say of one version. */
export type What = 'yes' | 'no' | 'taken-back' | 'kept' | 'sees-it-differently' | 'now' | State

export type Said = {
  id: string
  versionId: string
  author: Author
  what: What
  level: Level | undefined
  words: string | undefined
  at: Date
  withdrawnAt: Date | undefined
}

/** One place of the plan, with its versions (newest first) and what was said (oldest first). */
export type Entry = {
  id: string
  kind: Kind
  goalId: string | undefined
  begunBy: Author
  begunAt: Date
  state: State
  stateAt: Date
  versions: Version[]
  said: Said[]
}

/** Where an entry stands for one of the two sides. */
export type Status =
  | 'put-away'
  | 'done'
  | 'two-versions'
  | 'waits-for-you'
  | 'waits-for-them'
  | 'agreed'
  | 'said-no'
  | 'taken-back'
  | 'alone'

/** A professional who reads the plan, and when they did last. */
export type Reader = { id: string; name: string | undefined; at: Date }

/** Everything of a plan that whoever asks may see. */
export type Plan = {
  entries: Entry[]
  readers: Reader[]
  /** The professionals and teams it is shared with now; a professional who asks sees that it is shared with them. */
  sharedWith: { id: string; name: string; kind: 'professional' | 'team' }[]
}

/** The plan in short, for a brief and for a preview of one. */
export type PlanBrief = {
  /** The goals that stand, agreed or not, and what helps. */
  goals: { id: string; words: string; agreed: boolean }[]
  helps: { id: string; words: string; agreed: boolean }[]
  agreed: { id: string; kind: Kind; words: string; on: Date }[]
  openSteps: { id: string; words: string; owner: Owner; reviewOn: string | undefined; agreed: boolean }[]
  otherViews: { id: string; about: string; words: string; author: Author; at: Date }[]
  waitsForPerson: { id: string; words: string; since: Date }[]
  waitsForTeam: { id: string; words: string; since: Date }[]
}

/** Steps to look at again soon, and how many entries wait for the person. */
export type ComingUp = { steps: { id: string; words: string; at: Date }[]; waiting: number }
