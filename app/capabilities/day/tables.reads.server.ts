import type { DayKind } from './contract.ts'

export type DayTables = {
  day_line: {
    membership_id: string
    line_id: string
    on_day: string
    at_minute: number | null
    kind: DayKind | null
    words: Buffer | null
    uid_mac: Buffer | null
    occurrence: string | null
    form_key: string | null
    body_mac: Buffer | null
    made_at: Date
    called_off_at: Date | null
    taken_out_at: Date | null
  }
  day_person: { person_id: string; membership_id: string; line_id: string; chosen_at: Date }
  day_file: { membership_id: string; file_id: string; content: Buffer; given_at: Date }
}
