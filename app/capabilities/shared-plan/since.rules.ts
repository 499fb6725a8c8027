import { changedParts, type Part } from './content.rules.ts'
import type { Author, Content, Entry, Version } from './contract.ts'
import { agreedFrom, agreedVersion, shownVersion } from './rules.ts'

/** The version of an entry that was agreed last, and since when; it may have been replaced since. */
export function lastAgreed(entry: Entry): { version: Version; on: Date } | undefined {
  const all = entry.versions.flatMap((version) => {
    const on = agreedFrom(entry, version.id)
    return on ? [{ version, on }] : []
  })
  return all.toSorted((one, two) => two.on.getTime() - one.on.getTime())[0]
}

/** How the entry differs from what was last agreed; undefined where that still stands, or nothing ever was. */
export function changedSinceAgreed(entry: Entry): { parts: Part[]; before: Content; on: Date } | undefined {
  const last = lastAgreed(entry)
  const now = shownVersion(entry)
  if (!last || !now || now.id === last.version.id) return undefined
  const before = last.version.content
  return { parts: changedParts(before, now.content), before, on: last.on }
}

/** When the plan was last agreed to in any part. */
export function lastAgreement(entries: Entry[]): Date | undefined {
  const all = entries.flatMap((entry) => lastAgreed(entry)?.on ?? [])
  return all.toSorted((one, two) => two.getTime() - one.getTime())[0]
}

export type Change = {
  entry: Entry
  what: 'added' | 'changed' | 'proposed' | 'done' | 'put-away' | 'view'
  author: Author
  at: Date
  parts: Part[]
}

/** Everything that happened in the plan after a moment, newest first. A yes or a no is not a change. */
export function changesSince(entries: Entry[], since: Date): Change[] {
  const changes = entries.flatMap((entry) => [...written(entry), ...moved(entry)])
  return changes.filter(({ at }) => at > since).toSorted((one, two) => two.at.getTime() - one.at.getTime())
}

function written(entry: Entry): Change[] {
  const stands = agreedVersion(entry)?.id
  return entry.versions.map((version) => {
    const { author, writtenAt: at } = version
    const before = entry.versions.find(({ id }) => version.after.includes(id))
    if (!before) return { entry, what: 'added', author, at, parts: [] }
    const open = author.side === 'professional' && !version.ended && version.id !== stands
    const parts = changedParts(before.content, version.content)
    return { entry, what: open ? 'proposed' : 'changed', author, at, parts }
  })
}

const moves = { done: 'done', 'put-away': 'put-away', 'sees-it-differently': 'view' } as const

function moved(entry: Entry): Change[] {
  return entry.said.flatMap(({ what, author, at }) => {
    const change = what in moves ? moves[what as keyof typeof moves] : undefined
    return change ? [{ entry, what: change, author, at, parts: [] }] : []
  })
}
