import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { OperationOutcomeIssue } from 'fhir/r4'
import type { AppContext } from '../http/context.ts'
import { outcomeOf } from './outcome.ts'
import type { FhirEntry } from './part.ts'

const compress = promisify(gzip)
export const fhirJson = 'application/fhir+json; charset=utf-8'
// Below this a compressed answer is no smaller on its way.
const worthIt = 1400

/** Digest of what is sent: it differs exactly where the resource, as this viewer sees it, differs. */
export const etagOf = (json: string): string => `W/"${hash('sha256', json, 'base64url').slice(0, 22)}"`

/** JSON text, compressed where that is asked for. */
export async function answerText(
  c: AppContext,
  text: string,
  status = 200,
  said: Record<string, string> = {},
): Promise<Response> {
  const headers: Record<string, string> = {
    'content-type': fhirJson,
    vary: 'Accept, Accept-Encoding, Authorization, Cookie',
    ...said,
  }
  const wants = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(c.req.header('accept-encoding') ?? '')
  if (!wants || text.length < worthIt) return c.body(text, status as 200, headers)
  const body = new Uint8Array(await compress(text, { level: 4 }))
  return c.body(body, status as 200, { ...headers, 'content-encoding': 'gzip' })
}

/** One resource, or that it is what the client has already. */
export async function answerEntry(c: AppContext, entry: FhirEntry): Promise<Response> {
  const tag = etagOf(entry.json)
  const said = { etag: tag, 'last-modified': new Date(entry.lastUpdated).toUTCString() }
  const known = c.req.header('if-none-match')
  if (known !== undefined && matches(known, tag))
    return c.body(null, 304, { ...said, vary: 'Accept, Accept-Encoding, Authorization, Cookie' })
  return answerText(c, entry.json, 200, said)
}

function matches(asked: string, tag: string): boolean {
  const bare = (each: string) => each.trim().replace(/^W\//, '')
  return asked.trim() === '*' || asked.split(',').some((each) => bare(each) === bare(tag))
}

export const answerOutcome = (
  c: AppContext,
  status: number,
  issues: readonly OperationOutcomeIssue[],
  said: Record<string, string> = {},
): Promise<Response> => answerText(c, JSON.stringify(outcomeOf(issues)), status, said)
