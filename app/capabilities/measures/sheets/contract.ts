import type { Question } from '../packs/questions.contract.ts'
import type { Actor } from '../settings/contract.ts'

/** An instrument as it is asked on a sheet of paper. */
export type OnPaper = {
  id: string
  version: string
  title: string
  questions: Question[]
  copyright: string
  /** Answered for one goal, which stands on no sheet: the person says which when they check it. */
  ofGoal: boolean
  /** Whoever has it in their hand is told where help is, whatever they answer. */
  helpNow: boolean
  acts: (Actor & { service: string })[]
}
