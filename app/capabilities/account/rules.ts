import type { Rooms } from './contract.ts'

/** Where a new session goes: the only room there is, or a question. */
export function roomToEnter({ own, memberships }: Rooms): { enter: string | null } | 'ask' {
  const only = memberships.length === 1 ? memberships[0] : undefined
  if (memberships.length === 0) return { enter: null }
  return own === false && only ? { enter: only.membershipId } : 'ask'
}

/** Whether there is, or may be, more than one room to choose from. */
export function hasChoice({ own, memberships }: Rooms): boolean {
  return memberships.length + (own === false ? 0 : 1) > 1
}

export type Seen =
  | { kind: 'seenNow' | 'seenHour' }
  | { kind: 'seenMinutes' | 'seenHours'; count: number }
  | { kind: 'seenDay' }

const minute = 60_000

/** How long ago a device was used, as somebody would say it. */
export function seenAgo(lastSeenAt: Date, now: Date): Seen {
  const minutes = Math.floor((now.getTime() - lastSeenAt.getTime()) / minute)
  if (minutes < 5) return { kind: 'seenNow' }
  if (minutes < 60) return { kind: 'seenMinutes', count: minutes }
  if (minutes < 120) return { kind: 'seenHour' }
  if (minutes < 24 * 60) return { kind: 'seenHours', count: Math.floor(minutes / 60) }
  return { kind: 'seenDay' }
}

/** A key for typing, in groups of four. */
export function inGroups(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ')
}
