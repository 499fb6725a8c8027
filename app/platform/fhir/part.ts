import type { FhirResource } from 'fhir/r4'
import type { Pool } from 'pg'
import type { MemberViewer, PersonViewer } from '../access/viewer.ts'
import type { Keyring } from '../crypto/keyring.ts'
import type { Tx } from '../database/connection.ts'

export type FhirType = FhirResource['resourceType']

export type FhirViewer =
  | Pick<PersonViewer, 'kind' | 'personId'>
  | Pick<MemberViewer, 'kind' | 'membershipId' | 'serviceId'>

/** One read of the FHIR API: a read-only transaction in which row-level security holds for whoever asks. */
export type FhirReading = {
  tx: Tx
  keys: Keyring
  /** A person, by session or token, or a professional; a token is no account, and nobody's account is known here. */
  viewer: FhirViewer
  /**
   * Whose records are asked about: the one who was named, or all whom the viewer may ask about. Every clinical query
   * says `person_id = any (persons)`; row-level security says it again.
   */
  persons: readonly string[]
  /** `https://…/fhir`: what addresses begin with, without a slash at the end. */
  base: string
  now: Date
  ahead?: FhirAhead | undefined
}

/** A person's own newest rows by what they are called, which came with the answer to who asks; at most so many of each. */
export type FhirAhead = {
  most: number
  rows: Readonly<Record<string, Record<string, unknown>[] | null>>
}

/** A resource that is ready to be sent. `json` is passed through: SQL may have made it. */
export type FhirEntry = {
  id: string
  /** What `meta.lastUpdated` says: UTC, of fixed width, see `instant`. */
  lastUpdated: string
  /** What the list is sorted by, as text that sorts rightly; `lastUpdated` again unless another order was asked for. */
  at: string
  json: string
}

/** From its beginning (included) to its end (not included). */
export type FhirRange = { from?: Date; until?: Date }
export type FhirToken = { system?: string; code?: string }

/**
 * What one search parameter asks. A list inside means any of these (a comma in the address); the parameter standing
 * there twice means both, and then there are two conditions.
 */
export type FhirCondition =
  | { kind: 'token'; any: readonly FhirToken[]; not: boolean }
  | { kind: 'date'; any: readonly FhirRange[] }
  /** `type` is undefined where the address says an id alone. */
  | { kind: 'reference'; any: readonly { type: string | undefined; id: string }[] }
  | { kind: 'string'; any: readonly string[]; how: 'starts' | 'exact' | 'contains' }
  | { kind: 'uri'; any: readonly string[] }

export type FhirQuery = {
  /** At most so many entries; whether there are others, `more` says. */
  limit: number
  /** Only what comes after this one, in the order asked for. */
  after: { at: string; id: string } | undefined
  /** `_lastUpdated`, or one of the part's `sorts`. Ties by id, in the same direction. */
  sort: { by: string; descending: boolean }
  /** `_id`; undefined: any. */
  ids: readonly string[] | undefined
  /** `_lastUpdated`: all of these hold. */
  lastUpdated: readonly { kind: 'date'; any: readonly FhirRange[] }[]
  /** The part's own parameters by name: all of these hold. `patient` and `subject` have become `persons`. */
  where: Readonly<Record<string, readonly FhirCondition[]>>
  /** Whether `total` is wanted. */
  total: boolean
}

export type FhirFound = { entries: readonly FhirEntry[]; more: boolean; total?: number }

export type FhirSearchParam = {
  kind: FhirCondition['kind']
  /** One sentence for the CapabilityStatement. */
  says: string
  /** For a reference: the types it can point to. */
  target?: readonly FhirType[]
}

/** One kind of resource as one capability gives it. Several parts may give the same type; their ids never collide. */
export type FhirPart = {
  type: FhirType
  /** The section whose grant shows it, for the access log; undefined: nothing of a person's record (a Questionnaire). */
  section: string | undefined
  /**
   * How a search says whose it is: by `patient`, or by `patient` and `subject` alike; `itself` is the Patient's own part.
   * Undefined: not in a patient's compartment. The protocol answers these, and `_include` of them, from `persons`.
   */
  patient: 'itself' | 'patient' | 'patient and subject' | undefined
  /** Beside `_id`, `_lastUpdated`, `patient` and `subject`, which every part has. */
  params: Readonly<Record<string, FhirSearchParam>>
  /** What `_sort` may say beside `_lastUpdated`. */
  sorts?: readonly string[]
  /**
   * For `_include`: the references a resource makes under this name, as `Type/id` or as a canonical address. A name for
   * `_revinclude` is any reference in `params`.
   */
  includes?: Readonly<Record<string, (resource: never) => readonly (string | undefined)[]>>
  /** What whoever asks may see, in a steady order; nothing else, and no hint of it. */
  find(reading: FhirReading, query: FhirQuery): Promise<FhirFound>
  /** One by its id; undefined where there is none, or none for whoever asks. */
  read(reading: FhirReading, id: string): Promise<FhirEntry | undefined>
}

/** A moment as every `lastUpdated` and `at` says it; in SQL: `to_char(x at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`. */
export const instant = (at: Date): string => at.toISOString()

/** Looks up whether it is this person who asks, and reads what is newest; undefined where it is somebody else. */
export type FhirAheadOf = (
  pool: Pool,
  asking: { session?: string; token?: string; person: string; limit: number },
) => Promise<FhirAhead | undefined>

/** Whether this can be an id; nothing else is ever looked for. */
export const isFhirId = (text: string): boolean => /^[A-Za-z0-9.-]{1,64}$/.test(text)

/** Whether a search begins with what is newest. */
export const isNewestFirst = ({ sort, after, ids, total }: FhirQuery): boolean =>
  sort.by === '_lastUpdated' && sort.descending && !after && !ids && !total

/** An entry of a resource that was made here. */
export function entryOf(resource: FhirResource, at?: string): FhirEntry {
  const { id = '', meta } = resource
  const lastUpdated = meta?.lastUpdated ?? ''
  return { id, lastUpdated, at: at ?? lastUpdated, json: JSON.stringify(resource) }
}
