import type { Claimed, Scoring } from './contract.ts'

/**
 * Puts scores that came with answers beside our own. They agree where the claim is the score as shown, or as computed
 * to two decimals; a claim never takes the place of a score.
 */
export function besideClaimed(
  { scores }: Pick<Scoring, 'scores'>,
  claims: Readonly<Record<string, number>>,
): Claimed[] {
  return Object.entries(claims).map(([scale, claimed]) => {
    const computed = Object.hasOwn(scores, scale) ? scores[scale] : undefined
    const agrees =
      computed !== undefined && (claimed === computed.shown || Math.abs(claimed - computed.exact) < 0.005)
    return { scale, claimed, computed, agrees }
  })
}
