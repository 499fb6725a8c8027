import type { Text } from '../../../language/text.tsx'
import { dayInWords } from '../../../platform/pure/days.ts'
import type { Problem } from '../../../platform/pure/form.ts'
import type { Visit } from '../contract.ts'
import type { Entry, Owner, Version } from '../entries.contract.ts'
import type { Seat } from '../seat.contract.ts'

const known = {
  empty: 'visits.problemEmpty',
  'too-long': 'visits.problemTooLong',
  choose: 'visits.problemChoose',
  'no-date': 'visits.problemNoDate',
  'no-time': 'visits.problemNoTime',
  'order-changed': 'visits.problemOrder',
  'three-stand': 'visits.problemThree',
  'nothing-to-agree': 'visits.problemNothing',
  'changed-elsewhere': 'visits.changedElsewhere',
  nothing: 'visits.problemNothingSaid',
  together: 'visits.problemTogether',
} as const

/** The words for a problem with one field. */
export function problemText(t: Text, { field, code }: Problem): string {
  if (code === 'empty' && /other|name/.test(field)) return t('visits.problemName')
  const texts: Record<string, (typeof known)[keyof typeof known] | undefined> = known
  return t(texts[code] ?? 'visits.problemUnreadable')
}

/** A day such as 2026-12-03 in words. */
export function dayWords(on: string, language: string): string {
  return dayInWords(new Date(`${on}T12:00:00Z`), language)
}

/** When a visit is, in words. */
export function whenWords(t: Text, { on, time }: Pick<Visit, 'on' | 'time'>, language: string): string {
  if (!on) return t('visits.noDate')
  const day = dayWords(on, language)
  return time ? t('visits.onDayAt', { day, time }) : day
}

export const wayTexts = {
  'in-person': 'visits.inPerson',
  video: 'visits.video',
  phone: 'visits.phone',
} as const

/** How a visit is held, in words. */
export function howWords(t: Text, { way, setting }: Pick<Visit, 'way' | 'setting'>): string {
  return setting === 'group' ? `${t(wayTexts[way])}. ${t('visits.group')}.` : t(wayTexts[way])
}

/** Who takes up what is parked. */
export function ownerWords(t: Text, owner: Owner, entry: Pick<Entry, 'side' | 'author'>, seat: Seat): string {
  if (owner.kind !== 'me') return t('visits.parkedBy', { name: owner.name })
  if (entry.side === seat.side) return t('visits.parkedMeSelf')
  return t('visits.parkedMe', { name: entry.side === 'person' ? seat.name : (entry.author?.name ?? '') })
}

/** Who wrote a version, as the reader would say it. */
export function authorWords(t: Text, version: Pick<Version, 'author'>, seat: Seat): string {
  if (!version.author) return seat.side === 'person' ? t('visits.you') : seat.name
  return version.author.id === seat.actor.membershipId ? t('visits.you') : version.author.name
}

/** Who does what was decided. */
export function whoWords(t: Text, fields: Version['fields'], names: Map<string, string>, seat: Seat): string {
  const { who = '' } = fields
  if (who === 'person') return seat.side === 'person' ? t('visits.you') : seat.name
  if (who === 'other') return fields['who-other'] ?? ''
  const id = who.slice(who.indexOf(':') + 1)
  return id === seat.actor.membershipId ? t('visits.you') : (names.get(id) ?? '')
}
