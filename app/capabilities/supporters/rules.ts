import type { SupporterState } from './contract.ts'

// No letter or digit that looks like another on paper or sounds like one on the phone.
const alphabet = 'ACDEFHJKMNPQRTUVWXY34679'
const length = 10
const day = 24 * 60 * 60 * 1000

/** A code of ten letters out of 24, 45.8 bits. `random` gives whole numbers below its argument. */
export function makeCode(random: (below: number) => number): string {
  return Array.from({ length }, () => alphabet[random(alphabet.length)]).join('')
}

/** What was typed, as a code: case, spaces and dashes are forgiven. Undefined where it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s\-–—_.]/g, '')
  return code.length === length && [...code].every((letter) => alphabet.includes(letter)) ? code : undefined
}

/** As it is read out: two groups of five. */
export function printedCode(code: string): string {
  return `${code.slice(0, 5)} ${code.slice(5)}`
}

/** A code for family waits a week: it is given from hand to hand. */
export function codeUntil(at: Date): Date {
  return new Date(at.getTime() + 7 * day)
}

type Times = {
  codeUntil: Date
  until: Date
  joinedAt: Date | undefined
  confirmedAt: Date | undefined
  refusedAt: Date | undefined
  endedAt: Date | undefined
  leftAt: Date | undefined
}

/** Where it stands; the first line that fits is the answer. */
export function supporterState(times: Times, now: Date): SupporterState {
  if (times.endedAt) return 'ended'
  if (times.refusedAt) return 'refused'
  if (times.leftAt) return 'left'
  if (times.until <= now) return 'over'
  if (times.confirmedAt) return 'open'
  if (times.joinedAt) return 'joined'
  return times.codeUntil <= now ? 'lapsed' : 'waiting'
}
