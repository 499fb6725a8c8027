import { endOfDay } from '../../platform/pure/days.ts'
import type { Problem } from '../../platform/pure/form.ts'
import { type Content, type Kind, type Level, levels, type Owner } from './contract.ts'
import type { WriteForm } from './forms.contract.ts'

const longest = 3 * 366 * 24 * 60 * 60 * 1000

/** What a form says, as its kind needs it. `before` is what stood: a day that was there may stay, however late it is. */
export function contentOf(
  kind: Kind,
  form: WriteForm,
  now: Date,
  before: Content | undefined,
): { content: Content } | { problem: Problem } {
  const { words } = form
  if (kind === 'goal') {
    const described = levelsOf(form)
    if (!described.hoped) return { problem: { field: 'level-hoped', code: 'empty' } }
    return { content: { words, levels: described } }
  }
  if (kind !== 'step') return { content: { words } }
  const day = dayOf(form, now, before?.reviewOn)
  if ('problem' in day) return { problem: { field: 'review', code: day.problem } }
  return { content: { words, owner: ownerOf(form.owner), ...day } }
}

function levelsOf(form: WriteForm): Partial<Record<Level, string>> {
  return Object.fromEntries(
    levels.flatMap((level) => {
      const words = form[`level-${level}`]
      return words ? [[level, words]] : []
    }),
  )
}

function ownerOf(typed: string): Owner {
  const [by, id] = typed.split(':')
  if (by === 'professional' && id) return { by, id, name: undefined }
  return { by: by === 'team' ? 'team' : 'person' }
}

/** An owner as the form names them. */
export function ownerTyped(owner: Owner | undefined): string {
  return owner?.by === 'professional' ? `professional:${owner.id}` : (owner?.by ?? 'person')
}

function dayOf(
  form: WriteForm,
  now: Date,
  before: string | undefined,
): { reviewOn?: string } | { problem: string } {
  const typed = [form['review-year'], form['review-month'], form['review-day']] as const
  if (typed.every((part) => part === '')) return {}
  const [year, month, day] = typed.map((part) => Number(part || Number.NaN)) as [number, number, number]
  const end = endOfDay(year, month, day)
  if (!end) return { problem: 'no-date' }
  const two = (part: number) => String(part).padStart(2, '0')
  const reviewOn = `${year}-${two(month)}-${two(day)}`
  if (reviewOn === before) return { reviewOn }
  if (end < now) return { problem: 'past' }
  if (end.getTime() - now.getTime() > longest) return { problem: 'too-far' }
  return { reviewOn }
}

/** The end of the day on which a step is to be looked at again. */
export function reviewAt(content: Pick<Content, 'reviewOn'> | undefined): Date | undefined {
  const [year, month, day] = (content?.reviewOn ?? '').split('-').map(Number)
  return year && month && day ? endOfDay(year, month, day) : undefined
}

/** The parts in which two versions differ. */
export type Part = 'words' | 'owner' | 'reviewOn' | Level
/** Which parts of an entry changed from one version to another. */
export function changedParts(from: Content, to: Content): Part[] {
  const parts: Part[] = []
  if (from.words !== to.words) parts.push('words')
  for (const level of levels) if (from.levels?.[level] !== to.levels?.[level]) parts.push(level)
  if (ownerTyped(from.owner) !== ownerTyped(to.owner)) parts.push('owner')
  if (from.reviewOn !== to.reviewOn) parts.push('reviewOn')
  return parts
}
