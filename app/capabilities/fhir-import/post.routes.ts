import type { OperationOutcomeIssue } from 'fhir/r4'
import { Hono } from 'hono'
import { englishLanguage, textOf } from '../../language/text.tsx'
import { answerOutcome } from '../../platform/fhir/answer.ts'
import { issue } from '../../platform/fhir/outcome.ts'
import { isFromHere } from '../../platform/http/app.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound, SignInNeeded, Unreadable } from '../../platform/http/failures.ts'
import { readBody } from '../../platform/http/upload.ts'
import type { Platform } from '../../platform/platform.ts'
import { giveFile, type Importing, type Planned, previewFile } from './actions.server.ts'
import { type FileProblem, type Finding, largestFile } from './contract.ts'
import { findingInWords, problemInWords } from './parts/texts.ts'

type Own = <T>(c: AppContext, work: (importing: Importing) => Promise<T>) => Promise<T>

const t = textOf(englishLanguage)
const mostIssues = 200

/**
 * The same as giving a file, for a client that is signed in as the person: what is sent waits to be looked at, and its
 * answer says where. Nothing is added before the person has said so on that page.
 */
export function previewByPost(platform: Platform, own: Own) {
  const routes = new Hono<AppEnv>()
  routes.onError((error, c) => {
    if (error instanceof SignInNeeded)
      return answerOutcome(c, 401, [issue('login', 'Sign in as the person whom this is for.')])
    if (error instanceof NotFound)
      return answerOutcome(c, 404, [issue('not-found', 'There is nothing here for you.')])
    if (error instanceof Unreadable)
      return answerOutcome(c, error.status, [issue('structure', 'This cannot be read.')])
    throw error
  })

  routes.post('/fhir/$import-preview', async (c) => {
    // A browser carries its session along wherever it is sent from.
    if (!isFromHere(c)) throw new Unreadable(403)
    await own(c, async () => undefined)
    const kind = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
    if (kind !== 'application/fhir+json' && kind !== 'application/json')
      return answerOutcome(c, 415, [issue('not-supported', 'Send application/fhir+json.')])
    const bytes = await readBody(c, largestFile)
    const { problem, planned } = await own(c, async (importing) => {
      const problem = await giveFile(importing, bytes)
      return { problem, planned: problem ? undefined : await previewFile(importing) }
    })
    if (problem) return answerOutcome(c, problem.code === 'too-large' ? 413 : 400, [issueOf(problem)])
    const location = `${platform.origin}/import/look`
    return answerOutcome(c, 202, planned ? issuesOf(planned, location) : [], { location })
  })
  return routes
}

function issueOf(problem: FileProblem): OperationOutcomeIssue {
  const said = issue(problem.code === 'too-large' ? 'too-long' : 'structure', problemInWords(t, problem))
  return problem.code === 'fault' ? { ...said, expression: [problem.finding.path] } : said
}

function issuesOf(planned: Planned, location: string): OperationOutcomeIssue[] {
  const { add, already, here, kept, keptAlready, refused, somebodies } = planned
  const say = (words: string) => issue('informational', words, 'information')
  const each = (findings: readonly Finding[], severity: 'error' | 'warning') =>
    findings.map((finding) => ({
      ...issue(severity === 'error' ? 'invalid' : 'not-supported', findingInWords(t, finding), severity),
      expression: [finding.path],
    }))
  const unchanged = already.length + here.length + keptAlready.length
  return [
    say(`Nothing is added yet. The person looks at it and decides at ${location}.`),
    ...(somebodies.length > 0 ? [say(`${t('fhirImport.askTitle')} ${t('fhirImport.askLegend')}`)] : []),
    say(t('fhirImport.adds', { count: add.length })),
    say(t('fhirImport.already', { count: unchanged })),
    say(t('fhirImport.keeps', { count: kept.length })),
    say(t('fhirImport.refuses', { count: refused.length })),
    ...[
      ...refused.flatMap(({ findings }) => each(findings, 'error')),
      ...kept.flatMap(({ findings }) => each(findings, 'warning')),
    ].slice(0, mostIssues),
  ]
}
