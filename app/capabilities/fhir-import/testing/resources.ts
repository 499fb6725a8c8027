/** Resources as another system would send them. */

export type Resource = Record<string, unknown>

const loincOf = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] })
export const self = {
  personId: '0197aaaa-0000-7000-8000-000000000001',
  base: 'https://concord.example.org/fhir',
}
export const now = new Date('2026-11-22T12:00:00Z')

/** Answers to the PEG: pain, enjoyment, activity. Undefined: not answered. */
export function peg(numbers: (number | undefined)[], more: Resource = {}): Resource {
  const codes = ['75893-8', '91145-3', '91146-1']
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: 'https://elsewhere.example/Questionnaire/91148-7',
    status: 'completed',
    authored: '2026-10-05T09:30:00+01:00',
    item: numbers.flatMap((valueInteger, at) =>
      valueInteger === undefined ? [] : [{ linkId: `/${codes[at]}`, answer: [{ valueInteger }] }],
    ),
    ...more,
  }
}

const phqItems = '44250-9 44255-8 44259-0 44254-1 44251-7 44258-2 44252-5 44253-3 44260-8'.split(' ')
const often = ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9']
/** Answers to the PHQ-9, as LOINC codes of answers. */
export function phq9(answers: number[], more: Resource = {}): Resource {
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: 'http://loinc.org/q/44249-1',
    status: 'completed',
    authored: '2026-09-01',
    item: answers.map((answer, at) => ({
      linkId: phqItems[at],
      answer: [{ valueCoding: { system: 'http://loinc.org', code: often[answer] } }],
    })),
    ...more,
  }
}

export const total = (code: string, value: number, more: Resource = {}): Resource => ({
  resourceType: 'Observation',
  status: 'final',
  code: loincOf(code),
  effectiveDateTime: '2026-10-05',
  valueQuantity: { value },
  ...more,
})

export const bundle = (...resources: (Resource | null)[]): Resource => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => (resource ? { resource } : {})),
})
