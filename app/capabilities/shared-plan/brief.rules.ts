import type { Entry, Kind, Owner, PlanBrief } from './contract.ts'
import {
  agreedFrom,
  agreedVersion,
  awaitsPerson,
  awaitsProfessional,
  isOnPage,
  otherViews,
  shownVersion,
  standingOf,
} from './rules.ts'

const nobodyElse: Owner = { by: 'person' }

/** The plan in short. What was put away or done is not in it, but for another view that somebody still holds. */
export function inShort(entries: Entry[]): PlanBrief {
  const open = entries.filter(isOnPage)
  const wordsOf = (entry: Entry) => shownVersion(entry)?.content.words ?? ''
  const waiting = (since: (entry: Entry) => Date | undefined) =>
    open.flatMap((entry) => {
      const at = since(entry)
      return at ? [{ id: entry.id, words: wordsOf(entry), since: at }] : []
    })
  const standing = (kind: Kind) =>
    open.flatMap((entry) => {
      const [version] = entry.kind === kind ? standingOf(entry) : []
      const agreed = agreedVersion(entry) !== undefined
      return version ? [{ id: entry.id, words: version.content.words, agreed }] : []
    })
  return {
    goals: standing('goal'),
    helps: standing('helps'),
    agreed: open.flatMap((entry) => {
      const version = agreedVersion(entry)
      const on = version && agreedFrom(entry, version.id)
      return on ? [{ id: entry.id, kind: entry.kind, words: version.content.words, on }] : []
    }),
    openSteps: open.flatMap((entry) => {
      const [version] = entry.kind === 'step' ? standingOf(entry) : []
      if (!version) return []
      const { words, owner = nobodyElse, reviewOn } = version.content
      return [{ id: entry.id, words, owner, reviewOn, agreed: agreedVersion(entry) !== undefined }]
    }),
    otherViews: entries
      .filter(({ state }) => state !== 'put-away')
      .flatMap((entry) =>
        otherViews(entry).map(({ words = '', author, at }) => ({
          id: entry.id,
          about: wordsOf(entry),
          words,
          author,
          at,
        })),
      ),
    waitsForPerson: waiting(awaitsPerson),
    waitsForTeam: waiting(awaitsProfessional),
  }
}
