import type { Text } from '../../../language/text.tsx'
import type { FileProblem, Finding, Somebody } from '../contract.ts'

type AnyType = 'fhirImport.type.Patient'
type AnyScale = 'fhirImport.scales.score'
const types = [
  'QuestionnaireResponse',
  'Questionnaire',
  'Observation',
  'Patient',
  'Condition',
  'MedicationRequest',
  'MedicationStatement',
  'AllergyIntolerance',
  'Procedure',
  'DiagnosticReport',
  'DocumentReference',
  'Encounter',
  'Appointment',
  'Immunization',
  'CarePlan',
  'Goal',
]
const scales = ['score', 'sum', 'peg', 'wpi', 'sss', 'fs']

/** What a kind of resource is in plain words, and as FHIR calls it. */
export function typeInWords(t: Text, type: string): string {
  if (types.includes(type)) return t(`fhirImport.type.${type}` as AnyType)
  return type ? `${t('fhirImport.typeOther')}: ${type}` : t('fhirImport.typeOther')
}

export const scaleInWords = (t: Text, scale: string): string =>
  scales.includes(scale) ? t(`fhirImport.scales.${scale}` as AnyScale) : scale

export const findingInWords = (t: Text, { code }: Finding): string => t(`fhirImport.finding.${code}`)

/** Why a file cannot be read at all, and where reading stopped. */
export function problemInWords(t: Text, problem: FileProblem): string {
  if (problem.code === 'fault') {
    const { finding } = problem
    return t('fhirImport.fault.fault', { why: findingInWords(t, finding), path: finding.path })
  }
  if ('line' in problem) {
    const { line, column } = problem
    return t(`fhirImport.fault.${problem.code}`, { line, column })
  }
  return t(`fhirImport.fault.${problem.code}`)
}

/** Somebody whom a file is about, by the name that stands there, or else by the end of what they are called. */
export function somebodyInWords(t: Text, { name, key }: Somebody): string {
  const called = /^Patient\/([\w.-]{1,64})$/.exec(key)?.[1]
  return name ?? (called ? `${t('fhirImport.askNobody')} (${called})` : t('fhirImport.askNobody'))
}
