import type { Problem, Typed } from '../../../platform/pure/form.ts'

/** A form that was refused: which, what is wrong with it, and everything that was typed. */
export type Tried = {
  form: 'answer' | 'view' | 'state' | 'now'
  problems: Problem[]
  typed: Typed
  words: (field: string) => string | undefined
}

/** What was tried, as a page shows it again. */
export function triedForm(form: Tried['form'], problems: Problem[], typed: Typed): Tried {
  const words = (field: string) => {
    const value = typed[field]
    return typeof value === 'string' ? value : undefined
  }
  return { form, problems, typed, words }
}

/** Where on the page a problem is put right. */
export function placeOf({ form, words }: Tried, { field }: Problem): string {
  if (form === 'answer' && field === 'reason') return `#reason-${words('version') ?? ''}`
  if (form === 'view' && field === 'view') return '#view'
  if (form === 'now' && field === 'level') return '#level'
  return '#words'
}
