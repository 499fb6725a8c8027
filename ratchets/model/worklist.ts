import { heldBy, type Model } from './oracle.ts'

/** Somebody was taken on for a team, until that is given back or whoever did leaves it. */
export type Claim = { person: string; team: string; member: string; open: boolean }
/** What a professional noted about somebody in their own list. */
export type Outcome = { id: string; person: string; member: string; kind: string; undone: boolean }

/** The teams through which a professional holds anything of a person's. */
export const teamsBetween = (model: Model, member: string, person: string): string[] => [
  ...new Set(heldBy(model, { as: 'professional', id: member }, person).flatMap(({ team }) => team ?? [])),
]

/** Who has taken a person on, as a professional reads it: of the teams between them, themselves first. */
export function claimedBy(model: Model, member: string, person: string): 'own' | 'a colleague' | undefined {
  const between = teamsBetween(model, member, person)
  const open = model.claims.filter(
    (claim) => claim.open && claim.person === person && between.includes(claim.team),
  )
  if (open.some((claim) => claim.member === member)) return 'own'
  return open.length > 0 ? 'a colleague' : undefined
}

/** What a professional noted last about somebody who shares anything with them, and did not take back. */
export const notedBy = (model: Model, member: string, person: string): Outcome | undefined =>
  heldBy(model, { as: 'professional', id: member }, person).length > 0
    ? model.outcomes.findLast((each) => each.member === member && each.person === person && !each.undone)
    : undefined

/** What somebody had taken on for a team goes back when either ends. */
export function claimsGoBack(model: Model, which: (claim: Claim) => boolean): void {
  for (const claim of model.claims) if (which(claim)) claim.open = false
}
