import type { Question } from '../packs/questions.contract.ts'
import type { Offered } from '../settings/contract.ts'
import type { Response, Standing, Subject } from './contract.ts'

/** What is filled in, where, and what stands of it so far. */
export type Filling = {
  subject: Subject
  offered: Offered
  base: string
  questions: Question[]
  /** The one under way; none before something was answered. */
  response: Response | undefined
  /** Its id, or the one it will have. */
  responseId: string
  /** Whether the person shows it to whoever they share their measures with. */
  shown: boolean
  standing: ReadonlyMap<string, Standing>
}
