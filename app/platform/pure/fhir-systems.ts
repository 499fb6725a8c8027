/** The root of our canonical addresses. It names things the same in every installation, and leads nowhere. */
export const canonical = 'https://concord.example/fhir'

/** Codes of our own: what a check-in asks and how it can be answered, what a grant shares, scores, what was done. */
export const ownSystem = (name: string) => `${canonical}/CodeSystem/${name}`
/** Extensions of our own. */
export const ownExtension = (name: string) => `${canonical}/StructureDefinition/${name}`

export const loinc = 'http://loinc.org'
const hl7 = 'http://terminology.hl7.org/CodeSystem'
export const hl7System = (name: string) => `${hl7}/${name}`

/** The extension of HL7's Person-Centered Outcomes guide 1.0.0 for a level of goal attainment (HL7/pco-ig, CC0). */
export const goalLevel = 'http://hl7.org/fhir/us/pco/StructureDefinition/pco-goal-attainment-scaling'
