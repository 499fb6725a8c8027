import { z } from 'zod'

/** Of FHIR R4, only what is read here. What else a resource says is passed over, and kept where it is kept raw. */

const text = z.string().min(1)
const id = z.string().regex(/^[A-Za-z0-9\-.]{1,64}$/)

export const Coding = z.object({ system: text.optional(), code: text.optional() })
export const Reference = z.object({
  reference: text.optional(),
  type: text.optional(),
  identifier: z.object({ system: text.optional(), value: text.optional() }).optional(),
  display: text.optional(),
})
export type Reference = z.infer<typeof Reference>

const Extension = z.looseObject({ url: text, valueCode: text.optional() })

/** R4's dateTime: a year, a month, a day, or a moment with its zone. */
const dateTime = z
  .string()
  .regex(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d))?)?)?$/, 'a date and time of FHIR')

export const Answer = z.looseObject({
  extension: z.array(Extension).optional(),
  get item() {
    return z.array(Item).optional()
  },
})
export type Answer = z.infer<typeof Answer>

export const Item = z.looseObject({
  linkId: text,
  definition: text.optional(),
  extension: z.array(Extension).optional(),
  answer: z.array(Answer).optional(),
  get item() {
    return z.array(Item).optional()
  },
})
export type Item = z.infer<typeof Item>

export const QuestionnaireResponse = z.looseObject({
  resourceType: z.literal('QuestionnaireResponse'),
  id: id.optional(),
  questionnaire: text.optional(),
  status: z.enum(['in-progress', 'completed', 'amended', 'entered-in-error', 'stopped']),
  subject: Reference.optional(),
  source: Reference.optional(),
  authored: dateTime.optional(),
  contained: z.array(z.looseObject({ resourceType: text, id: id.optional() })).optional(),
  item: z.array(Item).optional(),
})
export type QuestionnaireResponse = z.infer<typeof QuestionnaireResponse>

export const QuestionnaireItem = z.looseObject({
  linkId: text,
  code: z.array(Coding).optional(),
  get item() {
    return z.array(QuestionnaireItem).optional()
  },
})
export type QuestionnaireItem = z.infer<typeof QuestionnaireItem>
export const Questionnaire = z.looseObject({
  resourceType: z.literal('Questionnaire'),
  id: id.optional(),
  url: text.optional(),
  version: text.optional(),
  code: z.array(Coding).optional(),
  item: z.array(QuestionnaireItem).optional(),
})
export type Questionnaire = z.infer<typeof Questionnaire>

const Quantity = z.object({ value: z.number().optional() })
export const Observation = z.looseObject({
  resourceType: z.literal('Observation'),
  status: text,
  code: z.object({ coding: z.array(Coding).optional() }),
  subject: Reference.optional(),
  effectiveDateTime: dateTime.optional(),
  valueQuantity: Quantity.optional(),
  valueInteger: z.number().optional(),
  derivedFrom: z.array(Reference).optional(),
})
export type Observation = z.infer<typeof Observation>

const HumanName = z.object({
  text: text.optional(),
  given: z.array(text).optional(),
  family: text.optional(),
})
export const Patient = z.looseObject({ id: id.optional(), name: z.array(HumanName).optional() })

export const Resource = z.looseObject({ resourceType: text, id: id.optional() })
export type Resource = z.infer<typeof Resource>

export const Quantified = z.object({ value: z.number().optional(), unit: z.string().optional() })
