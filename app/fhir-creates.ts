import { createCheckInByFhir } from './capabilities/check-in/fhir-create.server.ts'
import { readResponse } from './capabilities/fhir-import/response.rules.ts'
import { readByOrigin } from './capabilities/measures/filling/origin.reads.server.ts'
import { knownInstruments } from './capabilities/measures/known.reads.server.ts'
import { keepImported } from './imported.ts'
import { inSession } from './platform/database/transaction.ts'
import { readViewer } from './platform/database/viewer.ts'
import type { FhirCreate } from './platform/fhir/create.ts'
import type { Platform } from './platform/platform.ts'

/** What can be sent to the FHIR API: a check-in, and the answers to an instrument. */
export const fhirCreates = (platform: Platform): FhirCreate[] => [
  createCheckInByFhir(platform),
  measureByFhir(platform),
]

/** Answers to an instrument are read as an import reads them, and kept whole, scored by our own rules. */
function measureByFhir({ keys, database }: Platform): FhirCreate {
  return async ({ session, response, key, at }) => {
    const type = 'QuestionnaireResponse'
    const given = { line: 1, path: type, type, resource: { ...response } }
    const read = readResponse(given, knownInstruments, new Map(), at)
    if (!('response' in read)) {
      const findings = 'keep' in read ? [read.keep] : read.refuse
      if (findings.some(({ code }) => code === 'unknown-questionnaire')) return undefined
      const issues = findings.map(({ path, code }) => ({
        ...{ severity: 'error' as const, code: 'invalid' as const, diagnostics: code },
        expression: [path],
      }))
      return { kind: 'refused', issues }
    }
    const origin = `fhir ${key}`
    return inSession(database.app, session, async (tx) => {
      const viewer = await readViewer(tx)
      const whose = response.subject?.reference
      if (viewer?.kind !== 'person' || whose !== `Patient/${viewer.personId}`) return { kind: 'signed-out' }
      const kept = await keepImported(tx, keys, viewer, { ...read.response, origin }, at)
      if (kept) return { kind: 'made', id: kept.id }
      const there = await readByOrigin(tx, viewer.personId, origin)
      return there ? { kind: 'there', id: there } : { kind: 'signed-out' }
    })
  }
}
