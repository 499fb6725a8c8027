import type { FlarePlan } from '../flare/contract.ts'

export type Tool = { id: string; title: string; href: string; minutes?: number }

export type Made = {
  id: string
  exercise: string
  title: string
  /** Made once and changed over time, or made anew each time. */
  keeps: 'one' | 'many'
  changedAt: string
  /** Changed in two places, and not put together yet. */
  twice: boolean
  /** What the inputs of its exercise show. */
  typed: Record<string, string | string[]>
  /** The version that a change made here takes the place of. */
  after: string[]
  shown: { label: string; lines: string[] }[]
}

/** What of a person opens on their own device without internet. */
export type Mine = {
  person: string
  /** How long the device may lie unused before it locks. */
  idleMinutes: number
  made: Made[]
  flare?: FlarePlan
  badDay: Tool[]
  favourites: Tool[]
}

/** What of the programme a device may keep: the same for everybody. */
export type OfflineList = {
  /** Another mark: another list, to be kept afresh. */
  mark: string
  pages: string[]
  exercises: Record<string, { title: string; href: string }>
}
