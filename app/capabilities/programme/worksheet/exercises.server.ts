import type { Tx } from '../../../platform/database/connection.ts'
import type { Exercise } from '../contract.ts'

export type Exercises = {
  /** Any exercise that there is, for what was made with it. */
  known: (id: string) => Exercise | undefined
  /** An exercise that readers may see now. */
  open: (tx: Tx, id: string) => Promise<Exercise | undefined>
  /** An exercise that readers see or once saw: somebody may still have its page before them. */
  begun: (tx: Tx, id: string) => Promise<Exercise | undefined>
  /** Where anyone reads it. */
  about: (exercise: Exercise) => string
}
