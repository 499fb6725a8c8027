import type { Answers, KeptScore, Source, Value } from './contract.ts'

export type MeasureTables = {
  measure_response: {
    person_id: string
    response_id: string
    instrument: string
    version: string
    goal_id: string | null
    source: Source
    helped: boolean
    started_at: Date
    answered_on: string
    completed_at: Date | null
    left_at: Date | null
    answers: Answers | null
    words: Buffer | null
    scores: KeptScore[] | null
    claimed: unknown
    origin: string | null
    amends: string | null
    amended_at: Date | null
  }
  measure_answer: {
    person_id: string
    answer_id: string
    response_id: string
    item: string
    value: Value
    words: Buffer | null
    after: string[]
    device_at: Date | null
    recorded_at: Date
  }
  measure_choice: {
    person_id: string
    choice_id: string
    weekly_peg: boolean
    break_from: string | null
    break_until: string | null
    chosen_at: Date
    superseded_at: Date | null
  }
  measure_shown: { person_id: string; instrument: string; ended_at: Date | null }
  measure_skip: {
    person_id: string
    skip_id: string
    instrument: string
    goal_id: string | null
    skipped_at: Date
  }
}
