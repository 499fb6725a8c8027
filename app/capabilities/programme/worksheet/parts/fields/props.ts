import type { Typed } from '../../../../../platform/pure/form.ts'
import type { Field } from '../../../contract.ts'

/** What every field of an exercise is shown with. `whoReads` is one sentence. */
export type FieldProps<K extends Field['kind']> = {
  field: Extract<Field, { kind: K }>
  typed: Typed
  error: string | undefined
  whoReads: string
}

/** What was typed into one input. */
export const typedOnce = (typed: Typed, name: string): string => [typed[name] ?? ''].flat()[0] ?? ''

/** What was typed into inputs of one name. */
export const typedAll = (typed: Typed, name: string): string[] => [typed[name] ?? []].flat()
