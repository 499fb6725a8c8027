import { type Answer, type Kept, keptForms } from './contract.ts'

const day = 24 * 60 * 60 * 1000
const refusals = [400, 404, 409, 410, 413, 415, 422]
const place = /^\/(?!sign-in)[\w-][\w\-/?&=#]*$/

/** Whether a form that goes to this path is kept first and sent then. */
export const isKept = (path: string) => keptForms.test(path)

/** The only answer that says "it is saved": 201 and where. Any page, redirect or 200 is somebody else's answer. */
export function isSaved(answer: Answer): boolean {
  return answer?.status === 201 && place.test(answer.location ?? '')
}

/** What becomes of an entry after an answer. It leaves only by being saved; all else keeps the words. */
export function afterAnswer(entry: Kept, answer: Answer): Kept {
  if (entry.state === 'sent') return entry
  if (isSaved(answer)) {
    const { sealed: _, refused: __, ...rest } = entry
    return { ...rest, state: 'sent', location: answer?.location }
  }
  if (answer?.status === 401) return { ...entry, state: 'sign-in' }
  if (answer && refusals.includes(answer.status)) {
    return { ...entry, state: 'needs-you', refused: answer.status }
  }
  return entry
}

/** Sent by itself only as the person it belongs to, and not while it waits to be put right. */
export function mayBeSent(entry: Kept, person: string | undefined): boolean {
  return (
    Boolean(person) && entry.person === person && (entry.state === 'waiting' || entry.state === 'sign-in')
  )
}

/** Entries in the order they were made, so that the server gets them in that order. */
export function inOrder<T extends Pick<Kept, 'place'>>(entries: T[]): T[] {
  return entries.toSorted((a, b) => a.place - b.place)
}

/** The place of the next entry, after all that are there. */
export function nextPlace(entries: Pick<Kept, 'place'>[]): number {
  return 1 + Math.max(0, ...entries.map((entry) => entry.place))
}

/** After no answer, or none from this person's session, the rest would fare the same: it waits, in order. */
export function stopsAt(answer: Answer): boolean {
  return !isSaved(answer) && !refusals.includes(answer?.status ?? 0)
}

/** True while signing out would lose something that the server does not have. */
export function isUnsent(entry: Kept): boolean {
  return entry.state !== 'sent'
}

/** News that something was sent is told for a day, then forgotten. */
export function isOldNews(entry: Kept, now: number): boolean {
  return entry.state === 'sent' && Math.abs(now - entry.at) > day
}

export type Shown = 'waiting' | 'sign-in' | 'needs-you' | 'unreadable' | 'sent' | 'other' | 'nobodys' | 'lost'

/** What to say about this device, and of how many entries; of another person's only that they are here. */
export function overview(entries: Kept[], person: string | undefined): Partial<Record<Shown, number>> {
  const shown: Partial<Record<Shown, number>> = {}
  for (const entry of entries) {
    const own = person === undefined || entry.person === person
    if (!own && entry.state === 'sent') continue
    const what = entry.person === '' ? 'nobodys' : own ? entry.state : 'other'
    shown[what] = (shown[what] ?? 0) + 1
  }
  return shown
}

/** A correction of something that is no more becomes a check-in of its own. */
export function wordsToPutRight(words: URLSearchParams, refused: number | undefined): URLSearchParams {
  const again = new URLSearchParams(words)
  for (const name of ['key', 'person', 'device-at']) again.delete(name)
  if (refused === 404) again.delete('corrects')
  return again
}

const shells: [RegExp, string][] = [
  [/^\/flare$/, '/offline/flare'],
  [/^\/bad-day$/, '/offline/bad-day'],
  [/^\/(made(\/.*)?|toolbox|programme)$/, '/offline/made'],
  [/^\/check-in$/, '/check-in/offline'],
]

/** The page that stands in for another without internet, before all else that could be kept fails. */
export function standIn(path: string): string {
  const begun = path.replace(/^\/measures(\/fill(?=\/)|$)/, '/offline/measures')
  if (begun !== path) return begun
  return shells.find(([pattern]) => pattern.test(path))?.[1] ?? '/offline/open'
}

const ownPages =
  /^\/(today|made|flare|bad-day|toolbox|programme|exercises|check-ins?|measures|welcome|story)(\/|$)/
const often = 10 * 60 * 1000

/**
 * Whether to ask the server what is this person's: now and then, on their own pages while nothing is open here, and
 * where they are asked to sign in while something is.
 */
export function isDue(
  path: string,
  { asked, open }: { asked?: number; open: boolean },
  now: number,
): boolean {
  if (!open) return ownPages.test(path)
  return path === '/sign-in' || asked === undefined || Math.abs(now - asked) > often
}
