import type { Text } from '../../../language/text.tsx'
import { dayInWords, shortDay } from '../../../platform/pure/days.ts'
import type { Problem } from '../../../platform/pure/form.ts'
import { type Kind, type Line, longestOf, type Sheet } from '../contract.ts'

/** What a sheet is for, as a heading. */
export const titleOf = (t: Text, kind: Kind, instrument?: { title: string }): string =>
  kind === 'measure' ? t('paper.one-measure', { title: instrument?.title ?? '' }) : t(`paper.one-${kind}`)

/** What a line asks. */
export function lineTitle(t: Text, line: Line): string {
  if (line === 'check-in') return t('paper.one-check-in')
  if (line === 'measure') return t('paper.measureLine')
  if (line === 'know-me') return t('sharedStory.knowMe')
  if (line === 'have-tried') return t('sharedStory.haveTried')
  if (line === 'makes-me') return t('sharedStory.makesMe')
  return t('paper.topic', { number: line.slice(-1) })
}

/** What helps to answer it; a topic needs nothing. */
export function lineHint(t: Text, line: Line): string | undefined {
  if (line === 'know-me') return t('sharedStory.knowMeHint')
  if (line === 'have-tried') return t('sharedStory.haveTriedHint')
  return line === 'makes-me' ? t('sharedStory.makesMeHint') : undefined
}

/** A calendar day such as 2026-12-03, in words. */
export const dayWords = (on: string, language: string): string =>
  shortDay(new Date(`${on}T12:00:00Z`), language)

/** Who typed a sheet in, when, and what day stands on it. */
export function typedWords(t: Text, sheet: Sheet, language: string): string {
  const { typed, filledOn = '' } = sheet
  const day = typed ? dayInWords(typed.at, language) : ''
  const on = dayWords(filledOn, language)
  return typed?.by
    ? t('paper.checkIntro', { name: typed.by, day, on })
    : t('paper.checkIntroNobody', { day, on })
}

/** What is wrong with a field, for whoever sees the form: the person, or who types for them. */
export function problemText(t: Text, { field, code }: Problem): string {
  switch (code) {
    case 'too-long':
      return t('paper.problemTooLong', { most: longestOf(field) })
    case 'pain-range':
      return t('paper.problemPain')
    case 'changed-elsewhere':
      return t('paper.problemChanged')
    case 'empty':
      return t('paper.problemEmpty')
    case 'too-many':
      return t('paper.problemTooMany')
    case 'empty-sheet':
      return t('paper.staffEmptySheet')
    case 'answer':
      return t('paper.problemAnswer')
    case 'number':
      return t('paper.problemNumber')
    case 'no-date':
      return t('paper.staffNoDate')
    case 'in-future':
      return t('paper.staffInFuture')
    case 'before-sheet':
      return t('paper.staffBeforeSheet')
    case 'choose':
      if (field.startsWith('do-')) return t('paper.problemDecide')
      if (field === 'visit') return t('paper.problemVisit')
      if (field === 'goal') return t('paper.problemGoal')
      return field === 'kind' ? t('paper.problemKind') : t('paper.problemLife')
    default:
      return t('paper.problemUnreadable')
  }
}
