import type { OperationOutcomeIssue, QuestionnaireResponse } from 'fhir/r4'
import type { FhirEntry } from './part.ts'

/** A response that somebody sends to be kept, as its person, by the session of a browser. */
export type FhirCreating = {
  session: string
  response: QuestionnaireResponse
  /** The same for the same response, however often it is sent; undefined: it says none. */
  key: string
  at: Date
}

export type FhirCreated =
  /** `entry`: as it is read from now on, where that is known without reading it. */
  | { kind: 'made' | 'there'; id: string; entry?: FhirEntry }
  | { kind: 'refused'; issues: OperationOutcomeIssue[] }
  /** Nobody's session, or not the one of this person; the same key with other answers. */
  | { kind: 'signed-out' | 'other-words' }

/** Keeps responses of one questionnaire, by the capability whose it is. Undefined: it is another's. */
export type FhirCreate = (creating: FhirCreating) => Promise<FhirCreated | undefined>
