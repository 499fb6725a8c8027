import type { Author, Entry, Kind, State, Version } from './contract.ts'
import { headsOf, proposalsOf, sameAuthor, standingOf } from './rules.ts'

type Facts = Pick<Entry, 'kind' | 'state' | 'versions' | 'said'>

/** A goal's words are the person's alone; everything else has two authors. */
export function mayWrite(author: Pick<Author, 'side'>, kind: Kind): boolean {
  return kind !== 'goal' || author.side === 'person'
}

/**
 * The versions in force whose place a new one takes at once. The person's takes that of all they had before them; a
 * professional's stands beside the plan until the person answers, and replaces only what they proposed before.
 */
export function replacedByNew(entry: Facts, author: Author, after: string[]): Version[] {
  const known = headsOf(entry).filter(({ id }) => after.includes(id))
  if (author.side === 'person') return known
  const own = proposalsOf(entry).map(({ id }) => id)
  return known.filter((head) => sameAuthor(head.author, author) && own.includes(head.id))
}

/** What gives way when the person takes one version up: whatever else stood in the plan and on their page. */
export function replacedByChoice(entry: Facts, chosen: string, after: string[]): Version[] {
  return standingOf(entry).filter(({ id }) => id !== chosen && after.includes(id))
}

/** Whether a side may move an entry. The person may always; a professional says that a step is done, or not yet. */
export function mayMove(author: Pick<Author, 'side'>, { kind, state }: Facts, to: State): boolean {
  if (author.side === 'person') return true
  return kind === 'step' && state !== 'put-away' && to !== 'put-away'
}

/** A professional's words always wait for the person. The person's wait for the team once somebody there had a say. */
export function asksOther(entry: Facts, author: Author, ask: 'yes' | undefined): boolean {
  const hadASay = [...entry.versions, ...entry.said].some((each) => each.author.side === 'professional')
  return author.side === 'professional' || ask === 'yes' || hadASay
}

/** More than anybody needs, and less than would do harm. */
export const mostEntries = 300
/** True when an entry has been changed and answered more often than is kept. */
export function isFull({ versions, said }: Pick<Facts, 'versions' | 'said'>): boolean {
  return versions.length >= 300 || said.length >= 600
}
