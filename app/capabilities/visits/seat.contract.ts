import type { Actor, Side } from './contract.ts'

/** Where somebody sits at a visit: which side they are on, and who the person is. */
export type Seat = {
  side: Side
  actor: Actor
  /** The person’s name, for both sides. */
  name: string
  /** The sections a professional holds, for the tabs; empty for the person. */
  held: string[]
}
