import type { Finding } from './contract.ts'

export type ImportTables = {
  import_file: {
    person_id: string
    file_id: string
    content: Buffer | null
    size: number
    digest: Buffer
    made_at: Date
    expires_at: Date
    taken_at: Date | null
  }
  import_line: {
    person_id: string
    file_id: string
    line: number
    resource_type: string
    became: 'added' | 'here-already' | 'kept' | 'refused'
    findings: Finding[]
    response_id: string | null
  }
  import_raw: {
    person_id: string
    raw_id: string
    file_id: string
    line: number
    resource_type: string
    content: Buffer
    digest: Buffer
    kept_at: Date
  }
}
