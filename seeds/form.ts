import type { Parsed } from '../app/platform/pure/form.ts'

/** A form as a browser would send it. */
export function formOf(fields: Record<string, string | string[]>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each])),
  )
}

/** The value of an act that has no reason to refuse. */
export function must<T>(result: Parsed<T>): T {
  if (result.ok) return result.value
  throw new Error(`demonstration: ${result.problems.map(({ field, code }) => `${field} ${code}`).join(', ')}`)
}
