import type { FhirPart } from '../../platform/fhir/part.ts'
import type { Platform } from '../../platform/platform.ts'
import type { createEntrance } from './entrance.server.ts'

/** What every answer of the API is made with. */
export type FhirApi = {
  platform: Platform
  parts: readonly FhirPart[]
  base: string
  asReader: ReturnType<typeof createEntrance>['asReader']
}
