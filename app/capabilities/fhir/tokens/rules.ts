import type { Length } from './contract.ts'

const day = 24 * 60 * 60 * 1000
const days: Record<Length, number> = { '1-day': 1, '1-month': 30, '3-months': 91, '1-year': 365 }

/** When a token of this length ends that is made at this moment. */
export const untilOf = (length: Length, at: Date): Date => new Date(at.getTime() + days[length] * day)

/** How many a person has at once: more could not be told apart in a list. */
export const mostTokens = 10

/** The token itself, of 256 random bits; what stands before them says to whoever finds it what it is. */
export const tokenFrom = (random: Uint8Array): string =>
  `concord_${btoa(String.fromCharCode(...random))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')}`
