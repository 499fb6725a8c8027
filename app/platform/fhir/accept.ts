import { FhirProblem, issue } from './outcome.ts'

const formats = ['json', 'application/json', 'application/fhir+json', 'text/json']
const types = ['application/fhir+json', 'application/json', 'text/json', 'application/*', 'text/*', '*/*']

/** JSON is all there is: who asks for something else alone is told so. */
export function requireJson(format: string | undefined, accept: string | undefined): void {
  if (format !== undefined) {
    // In an address a plus sign is a space.
    const [type = ''] = format.replace(' ', '+').split(';')
    if (!formats.includes(type.trim().toLowerCase())) throw onlyJson()
    return
  }
  if (accept === undefined || accept.trim() === '') return
  const wanted = accept.split(',').some((each) => {
    const [type = '', ...said] = each.split(';').map((part) => part.trim().toLowerCase())
    const version = said.find((part) => part.startsWith('fhirversion='))
    const isRefused = said.some((part) => /^q=0(\.0*)?$/.test(part))
    return types.includes(type) && !isRefused && (version === undefined || /^fhirversion=4\.0/.test(version))
  })
  if (!wanted) throw onlyJson()
}

const onlyJson = () =>
  new FhirProblem(
    406,
    issue('not-supported', 'Only FHIR R4 as JSON: application/fhir+json, fhirVersion 4.0.'),
  )

const bodies = ['application/fhir+json', 'application/json']

/** Whether a body says that it is JSON of this version. */
export function isFhirJson(contentType: string | undefined): boolean {
  const [type = '', ...said] = (contentType ?? '').split(';').map((part) => part.trim().toLowerCase())
  const version = said.find((part) => part.startsWith('fhirversion='))
  const charset = said.find((part) => part.startsWith('charset='))
  return (
    bodies.includes(type) &&
    (version === undefined || /^fhirversion=4\.0/.test(version)) &&
    (charset === undefined || /^charset="?utf-8"?$/.test(charset))
  )
}
