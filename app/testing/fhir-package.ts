import { Fhir } from 'fhir/fhir'
import type { FhirResource } from 'fhir/r4'

const validator = new Fhir()

/**
 * That a code is in none of the value sets it knows is a warning of this package, and wrong in two ways: bindings of
 * these elements are only examples or can be extended, and it knows no LOINC code and few of HL7's own. A code against
 * a required binding is an error, and counts.
 */
const isFalse = (severity: string | undefined, message = '') =>
  severity === 'warning' && /^Code ".*" \(.*\) not found in value set/.test(message)

/** What the `fhir` package's validator says of a resource that is more than information. */
export function saidByFhirPackage(resource: FhirResource): string[] {
  return validator
    .validate(resource, { errorOnUnexpected: true })
    .messages.filter(({ severity, message }) => severity !== 'info' && !isFalse(severity, message))
    .map(({ severity, message, location }) => `${severity}: ${message} (${location})`)
}
