import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core'
import type { FhirResource, OperationOutcomeIssue } from 'fhir/r4'
import { definitions } from './fhir-definitions.ts'

type Of<F> = F extends (first: infer A, ...rest: never[]) => unknown ? A : never

let isReady = false

/** What @medplum/core's validator says of a resource, with R4's own definitions. */
export function saidByMedplum(resource: FhirResource): string[] {
  if (!isReady) indexStructureDefinitionBundle(definitions as Of<typeof indexStructureDefinitionBundle>)
  isReady = true
  try {
    return told(validateResource(resource as Of<typeof validateResource>) as OperationOutcomeIssue[])
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error
    return told(error.outcome.issue as OperationOutcomeIssue[])
  }
}

const told = (issues: OperationOutcomeIssue[]) =>
  issues.map(({ severity, details, expression }) => `${severity}: ${details?.text} (${expression?.join()})`)
