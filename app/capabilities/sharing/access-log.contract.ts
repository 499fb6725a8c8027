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
}
