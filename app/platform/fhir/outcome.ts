import type { OperationOutcome, OperationOutcomeIssue } from 'fhir/r4'
import { cleanWords } from '../pure/words.ts'

const longest = 1000

export type FhirStatus =
  | 400
  | 401
  | 403
  | 404
  | 405
  | 406
  | 410
  | 412
  | 413
  | 415
  | 422
  | 429
  | 500
  | 503
  | 507
type Code = OperationOutcomeIssue['code']

/** What a client can mend, or must know: answered as an OperationOutcome. */
export class FhirProblem extends Error {
  readonly status: FhirStatus
  readonly issues: readonly OperationOutcomeIssue[]
  readonly headers: Record<string, string>
  constructor(
    status: FhirStatus,
    issues: OperationOutcomeIssue | readonly OperationOutcomeIssue[],
    headers: Record<string, string> = {},
  ) {
    super(`fhir ${status}`)
    this.status = status
    this.issues = [issues].flat() as OperationOutcomeIssue[]
    this.headers = headers
  }
}

/** It may say again what was asked, of which R4 allows no controls. */
export const issue = (
  code: Code,
  diagnostics: string,
  severity: OperationOutcomeIssue['severity'] = 'error',
): OperationOutcomeIssue => ({
  severity,
  code,
  diagnostics: cleanWords(diagnostics).slice(0, longest).toWellFormed(),
})

export const outcomeOf = (issues: readonly OperationOutcomeIssue[]): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: [...issues],
})

/** Denied and absent are one answer, word for word. */
export const notHere = () => new FhirProblem(404, issue('not-found', 'There is nothing here for you.'))

export const badRequest = (code: Code, diagnostics: string) => new FhirProblem(400, issue(code, diagnostics))
