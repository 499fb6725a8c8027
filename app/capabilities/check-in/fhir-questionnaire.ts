import type { Questionnaire, QuestionnaireItem } from 'fhir/r4'
import { englishLanguage, textOf } from '../../language/text.tsx'
import { metaAt } from '../../platform/fhir/made.ts'
import { canonical, ownSystem } from '../../platform/pure/fhir-systems.ts'
import { type Aspect, aspects, longestNote, longestWentWell, type Place, places } from './contract.ts'

const t = textOf(englishLanguage)
const structure = 'http://hl7.org/fhir/StructureDefinition'
const [version, date] = ['1.0.0', '2026-11-22']

export const checkInSystem = ownSystem('check-in')
export const checkInCanonical = `${canonical}/Questionnaire/check-in|${version}`

export type Asked = 'life' | Aspect
export const asked: readonly Asked[] = ['life', ...aspects]

/** The words of one place of one question, with a code of our own. */
export const placeOf = (about: Asked, place: Place) => ({
  system: checkInSystem,
  code: `${about}-${place}`,
  display: t(`checkIn.${about}${place}`),
})
export const codeOf = (about: Asked | 'pain') => ({
  coding: [{ system: checkInSystem, code: about }],
  text: t(`checkIn.${about}`),
})

const choice = (about: Asked): QuestionnaireItem => ({
  linkId: about,
  text: t(`checkIn.${about}`),
  type: 'choice',
  required: about === 'life',
  // The order of the places is that of the words, the best week last.
  answerOption: places.map((place) => ({
    extension: [{ url: `${structure}/ordinalValue`, valueDecimal: place }],
    valueCoding: placeOf(about, place),
  })),
})

/** What a check-in asks, in the words it is asked in. */
export const checkInQuestionnaire: Questionnaire = {
  resourceType: 'Questionnaire',
  id: 'check-in',
  meta: metaAt(new Date(date)),
  language: 'en',
  url: `${canonical}/Questionnaire/check-in`,
  version,
  name: 'CheckIn',
  title: t('checkIn.title'),
  status: 'active',
  subjectType: ['Patient'],
  date,
  publisher: 'The contributors to Concord',
  description: 'How life was this week, in words, and what somebody may add to it.',
  item: [
    ...asked.map(choice),
    {
      linkId: 'pain',
      extension: [
        { url: `${structure}/minValue`, valueInteger: 0 },
        { url: `${structure}/maxValue`, valueInteger: 10 },
      ],
      text: t('checkIn.pain'),
      type: 'integer',
    },
    { linkId: 'went-well', text: t('checkIn.wentWell'), type: 'text', maxLength: longestWentWell },
    { linkId: 'note', text: t('checkIn.note'), type: 'text', maxLength: longestNote },
  ],
}
