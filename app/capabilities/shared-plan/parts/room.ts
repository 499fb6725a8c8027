import type { Text } from '../../../language/text.tsx'
import type { Author, Plan, Side } from '../contract.ts'

/** Whose eyes a plan is seen with, and where it is at home for them. */
export type Room = {
  side: Side
  /** The address of the plan itself. */
  home: string
  personId: string
  /** What the person is called on the professional's pages. */
  name: string
  /** The professional who looks. */
  me: string | undefined
  held: string[]
  sharedWith: Plan['sharedWith']
}

/** True when there is somebody on the other side. */
export function isShared(room: Room): boolean {
  return room.side === 'professional' || room.sharedWith.length > 0
}

/** An author as whoever looks calls them. */
export function authorName(t: Text, room: Room, author: Author): string {
  if (author.side === 'person') return room.side === 'person' ? t('sharedPlan.you') : room.name
  if (author.id === room.me) return t('sharedPlan.you')
  return author.name ?? t('sharedPlan.gone')
}

/** Whose words they are, in a line. */
export function byWhom(t: Text, room: Room, author: Author): string {
  const own = author.side === 'person' ? room.side === 'person' : author.id === room.me
  return own ? t('sharedPlan.byYou') : t('sharedPlan.by', { name: authorName(t, room, author) })
}

/** The names of those the plan is shared with, each once. */
export function sharedNames(room: Room, language: string): string {
  const names = [...new Set(room.sharedWith.map(({ name }) => name))]
  return new Intl.ListFormat(language).format(names)
}
