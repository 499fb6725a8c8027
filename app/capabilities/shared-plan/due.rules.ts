import { reviewAt } from './content.rules.ts'
import type { ComingUp, Entry, Owner } from './contract.ts'
import { awaitsPerson, awaitsProfessional, isOnPage, shownVersion, standingOf } from './rules.ts'

const soon = 14 * 24 * 60 * 60 * 1000

/** The day an open step is to be looked at again, and whose it is. */
export function reviewDue(entry: Entry): { at: Date; owner: Owner } | undefined {
  const [version] = entry.kind === 'step' && entry.state === 'open' ? standingOf(entry) : []
  const at = reviewAt(version?.content)
  return at && { at, owner: version?.content.owner ?? { by: 'person' } }
}

/** Since when an entry waits for professionals. */
export function planAwaits(entry: Entry): Date | undefined {
  return entry.state === 'open' ? awaitsProfessional(entry) : undefined
}

/** Steps to look at within two weeks, the first first, and how many entries wait for the person. */
export function comingUp(entries: Entry[], now: Date): ComingUp {
  const steps = entries.flatMap((entry) => {
    const due = reviewDue(entry)
    const near = due && due.at.getTime() < now.getTime() + soon
    return near ? [{ id: entry.id, words: shownVersion(entry)?.content.words ?? '', at: due.at }] : []
  })
  return {
    steps: steps.toSorted((one, two) => one.at.getTime() - two.at.getTime()),
    waiting: entries.filter((entry) => isOnPage(entry) && awaitsPerson(entry)).length,
  }
}
