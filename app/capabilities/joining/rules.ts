import type { InvitationState } from './contract.ts'

const day = 24 * 60 * 60 * 1000

/** An invitation on paper waits four weeks: one referral letter and one bad fortnight. */
export function expiryOf(createdAt: Date): Date {
  return new Date(createdAt.getTime() + 28 * day)
}

type Times = { usedAt: Date | undefined; withdrawnAt: Date | undefined; expiresAt: Date }

/** Where an invitation stands; the first line that fits is the answer. */
export function invitationState(times: Times, now: Date): InvitationState {
  if (times.usedAt) return 'used'
  if (times.withdrawnAt) return 'withdrawn'
  if (times.expiresAt <= now) return 'expired'
  return 'waiting'
}
