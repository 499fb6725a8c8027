import type { Question } from '../packs/questions.contract.ts'
import type { Completed, Given } from './contract.ts'

/** One that was finished, with the words it was asked in, and what came after it was. */
export type Finished = {
  response: Completed
  title: string
  /** How its score is made, and which way is better. */
  note: string
  /** What is known of a change in the score, with its source. */
  change: { note: string; sources: readonly { cite: string; address?: string | undefined }[] }
  questions: Question[]
  helpNow: boolean
  /** Whether the person shows it to whoever they share their measures with. */
  shown: boolean
  /** Whether it can be put right here: its words are there, and nothing took its place. */
  correctable: boolean
  /** The correction that took its place. */
  corrected: string | undefined
  /** Answers that another device sent after it was finished. */
  late: Given[]
}
