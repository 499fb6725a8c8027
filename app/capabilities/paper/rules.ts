import { dayOf, endOfDay } from '../../platform/pure/days.ts'
import { cleanWords } from '../../platform/pure/words.ts'
import {
  type Answers,
  answerPrefix,
  type Choice,
  checkInNames,
  type Line,
  linesOf,
  type RoomKind,
  type Sheet,
} from './contract.ts'

const day = 24 * 60 * 60 * 1000

/** A sheet can be typed in for twelve weeks: it is filled in when there is a good day, and handed in at a visit. */
export const untilOf = (madeAt: Date): Date => new Date(madeAt.getTime() + 84 * day)

export type State = 'out' | 'cancelled' | 'expired' | 'to-check' | 'done'

export type Standing = { sheet: Sheet; state: State }

/** Where a sheet stands; the first line that fits is the answer. */
export function stateOf(sheet: Sheet, now: Date): State {
  if (sheet.typed) return sheet.lines.some(({ outcome }) => outcome === undefined) ? 'to-check' : 'done'
  if (sheet.cancelledAt) return 'cancelled'
  return sheet.until <= now ? 'expired' : 'out'
}

/** Sheets that were made together and can still be handed in: they are printed together, `one` first. */
export function together(sheets: readonly Sheet[], one: Sheet, now: Date): Sheet[] {
  const same = (sheet: Sheet) =>
    sheet.kind === one.kind && sheet.instrument?.id === one.instrument?.id && +sheet.madeAt === +one.madeAt
  return [
    one,
    ...sheets.filter((sheet) => sheet.id !== one.id && same(sheet) && stateOf(sheet, now) === 'out'),
  ]
}

/**
 * The day that stands on a sheet, typed in three boxes, as 2026-12-03. Where none stands there, today. A sheet cannot
 * have been filled in after today, or before there was one.
 */
export function filledOn(
  form: URLSearchParams,
  madeAt: Date,
  now: Date,
): string | 'no-date' | 'in-future' | 'before-sheet' {
  const typed = ['year', 'month', 'day'].map((part) => form.get(`on-${part}`)?.trim() ?? '')
  if (typed.every((part) => part === '')) return dayOf(now)
  const [y = 0, m = 0, d = 0] = typed.map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : Number.NaN))
  if (!endOfDay(y, m, d)) return 'no-date'
  const on = [String(y), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-')
  if (on > dayOf(now)) return 'in-future'
  return on < dayOf(madeAt) ? 'before-sheet' : on
}

/** The moment that stands for a day on a sheet: its noon, or now if it is today. */
export function momentOf(on: string, now: Date): Date {
  return on === dayOf(now) ? now : new Date(`${on}T12:00:00Z`)
}

/** What was typed, line by line; lines that were left empty are not there. */
export function typedLines(
  kind: RoomKind,
  typed: Record<string, string | undefined>,
): { line: Line; answers: Answers }[] {
  const { key: _, ...fields } = typed
  const said = Object.entries(fields).filter((pair): pair is [string, string] => Boolean(pair[1]))
  if (kind === 'check-in')
    return said.length > 0 ? [{ line: 'check-in', answers: Object.fromEntries(said) }] : []
  return linesOf[kind].flatMap((line) => (fields[line] ? [{ line, answers: { words: fields[line] } }] : []))
}

/** Whether the person changed what was typed before they kept it. */
export function isChanged(typed: Answers, kept: Answers): boolean {
  const names = new Set([...Object.keys(typed), ...Object.keys(kept)])
  return [...names].some((name) => (typed[name] ?? '') !== (kept[name] ?? ''))
}

/** What the person decided about a line; what they said nothing of waits. */
export function choiceOf(form: URLSearchParams, line: Line): Choice {
  const said = form.get('all') ?? form.get(`do-${line}`)
  return said === 'keep' || said === 'throw' ? said : 'later'
}

/** True for a form that decides about nothing, not even that it is to wait. */
export const saysNothing = (form: URLSearchParams): boolean =>
  ![...form.keys()].some((name) => name === 'all' || name.startsWith('do-'))

/** The answers to an instrument; several to one question are divided by lines. */
export function measureIn(form: URLSearchParams): Answers {
  const names = [...new Set(form.keys())].filter((name) => name.startsWith(answerPrefix) || name === 'helped')
  const said = names.map((name) => [name, form.getAll(name).map(cleanWords).filter(Boolean).join('\n')])
  return Object.fromEntries(said.filter(([, value]) => value !== ''))
}

/** Whether anything was answered, be it that somebody would rather not say. */
export const isAnswered = (answers: Answers): boolean =>
  Object.keys(answers).some((name) => name.startsWith(answerPrefix))

/** What stands in the boxes of a line, as the person leaves it. */
export function answersIn(form: URLSearchParams, line: Line): Answers {
  if (line === 'measure') return measureIn(form)
  if (line !== 'check-in') return { words: cleanWords(form.get(line) ?? '') }
  const said = checkInNames.map((name) => [name, cleanWords(form.get(name) ?? '')] as const)
  return Object.fromEntries(said.filter(([, value]) => value !== ''))
}
