import { HTTPException } from 'hono/http-exception'
import { answerOutcome } from '../../platform/fhir/answer.ts'
import { FhirProblem, issue, notHere } from '../../platform/fhir/outcome.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { NotFound, SignInNeeded, Unreadable } from '../../platform/http/failures.ts'
import { recordRefusal } from '../../platform/http/refusal.ts'
import { signInNeeded } from './entrance.server.ts'

const unreadable: Record<Unreadable['status'], FhirProblem> = {
  400: new FhirProblem(400, issue('structure', 'This cannot be read.')),
  403: new FhirProblem(403, issue('forbidden', 'Write from our own pages, signed in.')),
  413: new FhirProblem(413, issue('too-long', 'This is larger than can be taken.')),
  415: new FhirProblem(415, issue('not-supported', 'Send application/fhir+json.')),
  422: new FhirProblem(422, issue('processing', 'This cannot be taken.')),
}

/** Every failure is an OperationOutcome; what is a bug has a reference number and says nothing else. */
export async function answerFailure(c: AppContext, error: unknown): Promise<Response> {
  const problem = problemOf(error)
  if (problem?.status === 404) await recordRefusal(c)
  if (problem) return answerOutcome(c, problem.status, problem.issues, problem.headers)
  const reference = c.var.platform.log.fault('fhir', error, { method: c.req.method, route: c.req.routePath })
  return answerOutcome(c, 500, [
    issue('exception', `Something went wrong here. Reference: ${reference}`, 'fatal'),
  ])
}

function problemOf(error: unknown): FhirProblem | undefined {
  if (error instanceof FhirProblem) return error
  if (error instanceof NotFound) return notHere()
  if (error instanceof SignInNeeded) return signInNeeded()
  if (error instanceof Unreadable) return unreadable[error.status]
  if (error instanceof HTTPException) return new FhirProblem(400, issue('structure', 'This cannot be read.'))
  const { code } = error as { code?: string }
  if (code === '53100') return new FhirProblem(507, issue('no-store', 'There is no room to keep this.'))
  // Postgres: a statement that took too long.
  if (code === '57014') return new FhirProblem(503, issue('timeout', 'This took too long. Ask for less.'))
  return undefined
}
