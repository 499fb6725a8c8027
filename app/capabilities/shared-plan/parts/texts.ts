import type { Text } from '../../../language/text.tsx'
import type { Problem } from '../../../platform/pure/form.ts'
import type { Part } from '../content.rules.ts'
import type { Kind, Owner, Status } from '../contract.ts'
import { longestLevel, longestWords } from '../forms.contract.ts'
import type { Room } from './room.ts'

export const kindTexts = {
  goal: { one: 'sharedPlan.kindGoal', fresh: 'sharedPlan.newGoal', words: 'sharedPlan.wordsGoal' },
  step: { one: 'sharedPlan.kindStep', fresh: 'sharedPlan.newStep', words: 'sharedPlan.wordsStep' },
  helps: { one: 'sharedPlan.kindHelps', fresh: 'sharedPlan.newHelps', words: 'sharedPlan.wordsHelps' },
  note: { one: 'sharedPlan.kindNote', fresh: 'sharedPlan.newNote', words: 'sharedPlan.wordsNote' },
} as const satisfies Record<Kind, object>

const statuses = {
  'put-away': 'sharedPlan.statusPutAway',
  done: 'sharedPlan.statusDone',
  'two-versions': 'sharedPlan.statusTwo',
  'waits-for-you': 'sharedPlan.statusYou',
  agreed: 'sharedPlan.statusAgreed',
  'said-no': 'sharedPlan.statusNo',
  'taken-back': 'sharedPlan.statusTakenBack',
} as const

/** Where an entry stands, in a few words. */
export function statusText(t: Text, room: Room, status: Status): string {
  const own = room.side === 'person'
  if (status === 'waits-for-them')
    return own ? t('sharedPlan.statusTeam') : t('sharedPlan.statusName', { name: room.name })
  if (status === 'alone') return t(own ? 'sharedPlan.statusMine' : 'sharedPlan.statusTheirs')
  return t(statuses[status])
}

/** Who does a step, as whoever looks calls them. */
export function ownerText(t: Text, room: Room, owner: Owner): string {
  if (owner.by === 'team') return t('sharedPlan.ownerTeam')
  if (owner.by === 'person') return room.side === 'person' ? t('sharedPlan.ownerMe') : room.name
  if (owner.id === room.me) return t('sharedPlan.ownerMe')
  return owner.name ?? t('sharedPlan.gone')
}

/** A part of an entry that changed. */
export function partText(t: Text, part: Part): string {
  if (part === 'words') return t('sharedPlan.sinceWords')
  if (part === 'owner') return t('sharedPlan.sinceOwner')
  if (part === 'reviewOn') return t('sharedPlan.sinceReview')
  return t(`sharedPlan.level${part}`)
}

const problems = {
  empty: 'sharedPlan.problemEmpty',
  'no-date': 'sharedPlan.problemNoDate',
  past: 'sharedPlan.problemPast',
  'too-far': 'sharedPlan.problemTooFar',
  'changed-elsewhere': 'sharedPlan.problemChanged',
  full: 'sharedPlan.problemFull',
  choose: 'sharedPlan.nowProblem',
} as const

/** A problem of one field in plain words. */
export function problemText(t: Text, { field, code }: Problem): string {
  if (field === 'level-hoped' && code === 'empty') return t('sharedPlan.problemHoped')
  if (code === 'too-long')
    return t('sharedPlan.problemTooLong', { most: field.startsWith('level-') ? longestLevel : longestWords })
  return t(problems[code as keyof typeof problems] ?? 'sharedPlan.problemUnreadable')
}

/** The first words of an entry, where a line has to do. */
export function inALine(words: string, most = 110): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 30))}…`
}
