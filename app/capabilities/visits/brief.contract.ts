import type { Named, Setting, Side, Way } from './contract.ts'

/** A topic as a brief shows it. `helper`: it is a draft, written with them and not yet confirmed. */
export type BriefTopic = {
  id: string
  words: string
  side: Side
  author: string | undefined
  helper: string | undefined
}

/** Who does something: the person, or somebody with a name. */
export type Doer = { kind: 'person' } | Named

/** Of a person’s visits, what fits a brief: the next one with its topics once they are ready, the last, what is open. */
export type VisitBrief = {
  next:
    | {
        id: string
        on: string | undefined
        time: string | undefined
        way: Way
        setting: Setting
        with: string | undefined
        readyAt: Date | undefined
        agreed: boolean
        topics: BriefTopic[]
      }
    | undefined
  last: { id: string; on: string | undefined; with: string | undefined; decided: Decided[] } | undefined
  /** What was decided at other visits and is open. */
  openDecisions: Decided[]
}

export type Decided = {
  id: string
  what: string
  who: Doer
  by: string | undefined
  closed: 'done' | 'dropped' | undefined
}
