import type { z } from 'zod'

/** What is wrong with one field, as a code that the screen puts into words. */
export type Problem = { field: string; code: string }

/** Either the value, or every problem with what was typed; the typed text is always kept. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[]; typed: Typed }
export type Typed = Record<string, string | string[]>

/** Reads a form by its shape. Fields named in `lists` may come more than once. Messages of the shape are codes. */
export function parseForm<S extends z.ZodType>(
  shape: S,
  form: URLSearchParams,
  lists: readonly string[] = [],
): Parsed<z.infer<S>> {
  const typed = typedIn(form, lists)
  const read = shape.safeParse(typed)
  if (read.success) return { ok: true, value: read.data }
  const problems = new Map<string, Problem>()
  for (const issue of read.error.issues) {
    const field = String(issue.path[0] ?? '')
    if (!problems.has(field)) problems.set(field, { field, code: issue.message })
  }
  return { ok: false, problems: [...problems.values()], typed }
}

/** One problem found after parsing, by a rule that looks at more than the form. */
export function refused(typed: Typed, ...problems: Problem[]): Parsed<never> {
  return { ok: false, problems, typed }
}

/** What was typed, by field. */
export function typedIn(form: URLSearchParams, lists: readonly string[] = []): Typed {
  const typed = new Map<string, string | string[]>()
  form.forEach((value, name) => {
    if (!typed.has(name)) typed.set(name, lists.includes(name) ? form.getAll(name) : value)
  })
  return Object.fromEntries(typed)
}
