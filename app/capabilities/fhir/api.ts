import type { FhirAheadOf, FhirPart, FhirType } from '../../platform/fhir/part.ts'
import type { Platform } from '../../platform/platform.ts'
import type { createEntrance } from './entrance.server.ts'

/** What every answer of the API is made with. */
export type FhirApi = {
  platform: Platform
  parts: readonly FhirPart[]
  base: string
  /** For types of which what is newest can be read with the question who asks. */
  ahead: Partial<Record<FhirType, FhirAheadOf>>
  asReader: ReturnType<typeof createEntrance>['asReader']
}
