import { describeFault } from './fault.ts'
import { newReference } from './reference.ts'

/** The only fields a line may carry: ids, kinds and numbers, never text about a person. */
export type LogFields = {
  reference?: string
  method?: string
  /** The pattern (`/people/:id`), never the address itself. */
  route?: string
  status?: number
  milliseconds?: number
  count?: number
  job?: string
  jobId?: string
  kind?: string
  /** A code of Postgres or of the system, such as `57P01` or `ECONNRESET`. */
  code?: string
  pid?: number
  signal?: string
  attempt?: number
  version?: string
}

export type Log = {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  /** Logs an error without its message, and gives the reference number to show. */
  fault(event: string, error: unknown, fields?: LogFields): string
}

/** A log of one JSON line per event. */
export function createLog(write: (line: string) => void = (line) => void process.stdout.write(line)): Log {
  const line = (level: string, event: string, fields: object = {}) =>
    write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`)
  return {
    info: (event, fields) => line('info', event, fields),
    warn: (event, fields) => line('warn', event, fields),
    fault(event, error, fields) {
      const reference = fields?.reference ?? newReference()
      line('error', event, { ...fields, reference, ...describeFault(error) })
      return reference
    },
  }
}

/** For tests and commands that have nothing to say. */
export const silentLog: Log = createLog(() => {})
