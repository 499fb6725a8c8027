import type { Problem } from '../../platform/pure/form.ts'
import { dateAfter } from '../../platform/pure/wall-clock.ts'

type Parts<Name extends string> = Record<`${Name}-${'day' | 'month' | 'year'}`, number>

/** A day that was typed in three parts, as 2026-12-25; undefined where there is no such day. */
export function dayOf<Name extends string>(parts: Parts<Name>, name: Name): string | undefined {
  const [year, month, day] = [parts[`${name}-year`], parts[`${name}-month`], parts[`${name}-day`]]
  const at = new Date(Date.UTC(year, month - 1, day))
  if (Number.isNaN(at.getTime()) || year < 2000 || year > 2200) return undefined
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return undefined
  return at.toISOString().slice(0, 10)
}

/** A time away that is not over, begins before it ends and is no longer than so many days. */
export function spanOf(
  parts: Parts<'from'> & Parts<'until'>,
  today: string,
  longest: number,
): { from: string; until: string } | Problem {
  const from = dayOf(parts, 'from')
  if (!from) return { field: 'from', code: 'no-date' }
  const until = dayOf(parts, 'until')
  if (!until) return { field: 'until', code: 'no-date' }
  if (until < today) return { field: 'until', code: 'past' }
  if (until < from) return { field: 'until', code: 'order' }
  if (until > dateAfter(from, longest)) return { field: 'until', code: 'too-far' }
  return { from, until }
}
