import type { Typed } from '../../../platform/pure/form.ts'
import type { Seat } from '../seat.contract.ts'

export type FieldProps = {
  seat: Seat
  typed: Typed
  error: (field: string) => string | undefined
  whoReads: string
}
