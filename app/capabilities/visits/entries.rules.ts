import { endOfDay } from '../../platform/pure/days.ts'
import { type Parsed, parseForm, refused, typedIn } from '../../platform/pure/form.ts'
import { dayOf, type Fields, type Kind, shapeOf } from './entries.contract.ts'

/** A day typed in three boxes, as 2026-12-03; undefined where all three are empty. */
export function dayTyped(form: URLSearchParams, name: string): string | undefined | 'no-date' {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map(
    (part) => form.get(`${name}-${part}`)?.trim() ?? '',
  )
  if (!day && !month && !year) return undefined
  const numbers = [year, month, day].map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : Number.NaN))
  const [y = 0, m = 0, d = 0] = numbers
  if (!endOfDay(y, m, d)) return 'no-date'
  return [String(y), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-')
}

/** What somebody wrote, field by field. Fields left empty are not there. */
export function readEntry(
  kind: Kind,
  form: URLSearchParams,
): Parsed<{ key: string; after: string[]; fields: Fields }> {
  const parsed = parseForm(shapeOf(kind), form, ['after'])
  const typed = typedIn(form, ['after'])
  const named = dayOf[kind]
  const day = named === undefined ? undefined : dayTyped(form, named)
  const noDate = named !== undefined && day === 'no-date' ? [{ field: named, code: 'no-date' }] : []
  if (!parsed.ok) return { ...parsed, typed, problems: [...parsed.problems, ...noDate] }
  if (noDate.length > 0) return refused(typed, ...noDate)
  const { key, after, ...rest } = parsed.value
  if (rest.who === 'other' && !rest['who-other']) return refused(typed, { field: 'who-other', code: 'empty' })
  const written = { ...rest, ...(named && day ? { [named]: day } : {}) }
  const fields = Object.entries(written).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  )
  return { ok: true, value: { key, after, fields: Object.fromEntries(fields) } }
}

/** Which of the versions in force a new one takes the place of: those it was written after. What else stands, stays. */
export function takesThePlaceOf(heads: readonly string[], after: readonly string[]): string[] {
  return heads.filter((id) => after.includes(id))
}
