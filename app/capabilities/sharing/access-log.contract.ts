import type { GrantSection } from './contract.ts'

/** One line of a person's access log: what happened, who did it, and what it was about. */
export type LogLine = {
  seq: number
  at: Date
  kind: string
  actor: 'you' | { name: string } | 'gone' | 'card'
  /** One thing that was made, if it was about that alone. */
  item: string | undefined
  /** Whom of family and friends it was about, by the name the person gave them. */
  supporter: string | undefined
  other: string | undefined
  sections: GrantSection[]
  until: Date | undefined
  printed: boolean
  /** An app or another system read it for them. */
  elsewhere: boolean
  /** What was written before was shared too. */
  widened: boolean
  /** Why a professional took this person off their list: one of a few. */
  reason: string | undefined
  /** Why somebody could open this: it was shared with them, with a team of theirs, or they were asked in. */
  why: 'named' | 'asked-in' | 'token' | { team: string } | undefined
  /** Whether the person can ask the service of whoever did this about it, has asked, and was answered. */
  asking: 'can' | 'asked' | 'answered' | undefined
}

/** Who holds what, now or before, as far as it says why somebody could open something. */
export type Held = {
  kind: 'professional' | 'team'
  id: string
  section: GrantSection
  item: string | undefined
  from: Date
  /** When it was ended, or was or will be over by itself. */
  to: Date
}
