import type { Visit } from './contract.ts'
import type { Entry } from './entries.contract.ts'

/** A professional opened a visit, the last time. */
export type Receipt = { id: string; name: string; at: Date }
/** A professional took what was written into the clinical record. */
export type Copy = { id: string; by: string; name: string; way: 'print' | 'text'; at: Date }

/** A visit with everything written at it that whoever asks may see. */
export type WholeVisit = {
  visit: Visit
  entries: Entry[]
  /** Names of professionals and teams that decisions speak of. */
  names: Map<string, string>
  seen: Receipt[]
  copies: Copy[]
  /** The number of the service, where the team that the visit was to be with has ended. */
  phone?: string | undefined
}
