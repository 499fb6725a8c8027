import type { Check } from './check.contract.ts'
import type { Actor, Visit } from './contract.ts'

/** Both stand side by side only when both have answered and each has chosen to show theirs. */
export function standsTogether(person: Check | undefined, professional: Check | undefined): boolean {
  return person?.shownAt !== undefined && professional?.shownAt !== undefined
}

/**
 * Who may say how a visit was: the person; and the professional whom it is with, one of the team it is with, or, where
 * nobody is named, the one who comes first. Never anybody else.
 */
export function mayAnswer(
  actor: Pick<Actor, 'membershipId'>,
  visit: Pick<Visit, 'with'>,
  teams: readonly string[],
): boolean {
  if (actor.membershipId === undefined) return true
  const { with: whom } = visit
  if (!whom) return true
  if (whom.kind === 'team') return teams.includes(whom.id ?? '')
  return whom.kind === 'professional' && whom.id === actor.membershipId
}
