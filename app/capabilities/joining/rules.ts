import type { InvitationState } from './contract.ts'

// No letter or digit that looks like another on paper or sounds like one on the phone.
const alphabet = 'ACDEFHJKMNPQRTUVWXY34679'
const length = 10

/**
 * A code of ten letters out of 24, 45.8 bits (at least 40 are asked for). `random` gives whole numbers below its
 * argument.
 */
export function makeCode(random: (below: number) => number): string {
  return Array.from({ length }, () => alphabet[random(alphabet.length)]).join('')
}

/** As it is printed: two groups of five. */
export function printedCode(code: string): string {
  return `${code.slice(0, 5)} ${code.slice(5)}`
}

/** What was typed, as a code: case, spaces and dashes are forgiven. Undefined where it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s\-\u2013\u2014_.]/g, '')
  const known = [...code].every((letter) => alphabet.includes(letter))
  return code.length === length && known ? code : undefined
}

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
