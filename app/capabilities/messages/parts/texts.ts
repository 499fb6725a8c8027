import type { Text } from '../../../language/text.tsx'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { longestMessage, type Thread } from '../contract.ts'
import type { Answerer } from '../rules.ts'

export const reasonTexts = {
  answered: 'messages.answeredReason',
  'another-way': 'messages.anotherWay',
  'not-needed': 'messages.notNeeded',
  'team-ended': 'messages.teamEnded',
} as const

const codes = {
  team: 'messages.problemTeam',
  length: 'messages.problemLength',
  off: 'messages.problemOff',
  gone: 'messages.problemGone',
  unconfirmed: 'messages.problemUnconfirmed',
  reason: 'messages.problemReason',
  mail: 'messages.problemMail',
  to: 'messages.problemTo',
  days: 'messages.problemDays',
  time: 'messages.problemTime',
  order: 'messages.problemOrder',
  answer: 'messages.problemAnswer',
  phone: 'messages.problemPhone',
  first: 'messages.problemFirst',
  same: 'messages.problemSame',
  'no-date': 'messages.problemNoDate',
  past: 'messages.problemPast',
  'too-far': 'messages.problemTooFar',
  many: 'messages.problemMany',
  who: 'messages.problemWho',
} as const

/** The words for the first problem of a field, if it has one. `writer` wrote while somebody else did. */
export function problemText(
  t: Text,
  problems: readonly Problem[],
  field: string,
  writer = '',
): string | undefined {
  const code = problems.find((problem) => problem.field === field)?.code
  if (code === undefined) return undefined
  if (code === 'empty') return t(field === 'words' ? 'messages.problemEmpty' : 'messages.problemFill')
  if (code === 'too-long')
    return field === 'words'
      ? t('messages.problemTooLong', { most: longestMessage })
      : t('messages.problemLong')
  if (code === 'answered-meanwhile') return t('messages.answeredMeanwhile', { name: writer })
  if (code === 'written-meanwhile') return t('messages.writtenMeanwhile', { name: writer })
  return t(code in codes ? codes[code as keyof typeof codes] : 'messages.problemUnreadable')
}

/** With whom a thread is; the name of another service's team is not known to everybody. */
export function threadText(t: Text, { team }: Pick<Thread, 'team'>): string {
  return team.name ? t('messages.withTeam', { team: team.name }) : t('messages.withOthers')
}

/** What was typed into one field. */
export function typedInto(typed: Typed, name: string): string | undefined {
  const value = typed[name]
  return typeof value === 'string' ? value : undefined
}

/** From whom somebody will hear: one name, a cover and for whom, or the team. */
export function byWords(t: Text, { who, covers }: Answerer, team: string): string {
  if (!who) return t('messages.fromWho', { name: team })
  if (covers) return t('messages.fromCover', { name: who.name, away: covers.name })
  return t('messages.fromWho', { name: who.name })
}
