import type { GrantSection } from './contract.ts'

/** One line of a person's access log: what happened, who did it, and what it was about. */
export type LogLine = {
  seq: number
  at: Date
  kind: string
  actor: 'you' | { name: string } | 'gone'
  other: string | undefined
  sections: GrantSection[]
  until: Date | undefined
  printed: boolean
}
