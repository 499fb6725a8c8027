import { z } from 'zod'
import { canonical, loinc } from '../../../platform/pure/fhir-systems.ts'

export { canonical, loinc }

const structure = 'http://hl7.org/fhir/StructureDefinition'
export const minValue = `${structure}/minValue`
export const maxValue = `${structure}/maxValue`
export const ordinalValue = `${structure}/ordinalValue`
export const itemControl = `${structure}/questionnaire-itemControl`

/** Words are left out of a definition whose text is a site's own. */
const words = z.string().trim().min(1).optional()
const code = z.string().regex(/^\S+( \S+)*$/)

const LoincCoding = z.strictObject({ system: z.literal(loinc), code, display: words })
/** The system of answers that LOINC has no code for. */
export const ownAnswers = `${canonical}/CodeSystem/instrument-answers` as const
const OwnCoding = z.strictObject({
  system: z.literal(ownAnswers),
  code,
  display: words,
})

const Ordinal = z.strictObject({ url: z.literal(ordinalValue), valueDecimal: z.int() })
const AnswerOption = z.strictObject({
  extension: z.tuple([Ordinal]).optional(),
  valueCoding: z.union([LoincCoding, OwnCoding]),
})
export type AnswerOption = z.infer<typeof AnswerOption>

const Extension = z.union([
  z.strictObject({ url: z.enum([minValue, maxValue]), valueInteger: z.int() }),
  z.strictObject({
    url: z.literal(itemControl),
    valueCodeableConcept: z.strictObject({
      coding: z.tuple([
        z.strictObject({
          system: z.literal('http://hl7.org/fhir/questionnaire-item-control'),
          code: z.enum(['lower', 'upper']),
        }),
      ]),
    }),
  }),
])

export const QuestionnaireItem = z.strictObject({
  extension: z.array(Extension).min(1).optional(),
  linkId: code,
  code: z.tuple([LoincCoding]).optional(),
  text: words,
  type: z.enum(['group', 'display', 'integer', 'choice']),
  repeats: z.literal(true).optional(),
  answerOption: z.array(AnswerOption).min(2).optional(),
  get item() {
    return z.array(QuestionnaireItem).min(1).optional()
  },
})
export type QuestionnaireItem = z.infer<typeof QuestionnaireItem>

/** The part of a FHIR R4 Questionnaire in which an instrument is defined. */
export const Questionnaire = z.strictObject({
  resourceType: z.literal('Questionnaire'),
  id: z.string().regex(/^[A-Za-z0-9.-]{1,64}$/),
  language: z.literal('en'),
  url: z.url({ protocol: /^https$/ }),
  version: z.string(),
  name: z.string().regex(/^[A-Z][A-Za-z0-9_]{0,254}$/),
  title: z.string().min(1),
  status: z.enum(['draft', 'active']),
  subjectType: z.tuple([z.literal('Patient')]),
  date: z.iso.date(),
  publisher: z.string().min(1),
  description: z.string().min(1),
  copyright: z.string().min(1),
  code: z.tuple([LoincCoding]).optional(),
  item: z.array(QuestionnaireItem).min(1),
})
export type Questionnaire = z.infer<typeof Questionnaire>
