import type { OperationOutcomeIssue, QuestionnaireResponseItem } from 'fhir/r4'
import type { FhirCreate } from '../../platform/fhir/create.ts'
import { entryOf } from '../../platform/fhir/part.ts'
import type { Platform } from '../../platform/platform.ts'
import { recordCheckIn } from './actions.server.ts'
import type { CheckInForm } from './contract.ts'
import { type Asked, asked, checkInCanonical, checkInSystem } from './fhir-questionnaire.ts'
import { responseOf } from './fhir-response.reads.server.ts'
import { createCheckInWriter } from './writer.store.server.ts'

type Answer = NonNullable<QuestionnaireResponseItem['answer']>[number]
const [url] = checkInCanonical.split('|')

/** A check-in that comes as a QuestionnaireResponse takes the way of the form, field by field. */
export function createCheckInByFhir({ keys, database }: Platform): FhirCreate {
  const write = createCheckInWriter(database.app)
  return async ({ session, response, key, at }) => {
    const said = response.questionnaire
    if (said !== url && said !== checkInCanonical) return undefined
    const form = new URLSearchParams({ key })
    const issues: OperationOutcomeIssue[] = []
    const refuse = (expression: string, diagnostics: string) =>
      issues.push({ severity: 'error', code: 'invalid', diagnostics, expression: [expression] })
    form.set('person', /^Patient\/([\w-]{36})$/.exec(response.subject?.reference ?? '')?.[1] ?? '')
    if (response.authored !== undefined) form.set('device-at', response.authored)
    for (const [place, item] of (response.item ?? []).entries()) {
      const path = `QuestionnaireResponse.item[${place}]`
      const [answer, ...others] = item.answer ?? []
      if (others.length > 0 || item.item || form.has(item.linkId))
        refuse(path, 'One answer to each question.')
      else if (answer) {
        const typed = typedOf(item.linkId, answer)
        if (typed === undefined) refuse(`${path}.answer[0]`, 'This is no answer of this questionnaire.')
        else form.set(item.linkId, typed)
      }
    }
    if (response.status !== 'completed')
      refuse('QuestionnaireResponse.status', 'Only “completed” can be sent.')
    if (issues.length > 0) return { kind: 'refused', issues }
    const recorded = await recordCheckIn({ keys, write }, session, form, at)
    switch (recorded.outcome) {
      case 'kept': {
        const id = idIn(recorded.location)
        return { kind: 'made', id, entry: entryOf(keptAs(id, recorded.answers, at)) }
      }
      case 'repeated':
        return { kind: 'there', id: idIn(recorded.location) }
      case 'signed-out':
      case 'other-words':
        return { kind: recorded.outcome }
      case 'gone':
        return { kind: 'signed-out' }
    }
    for (const { field, code } of recorded.problems) refuse(pathOf(field), `“${field}”: ${code}.`)
    return { kind: 'refused', issues }
  }
}

const idIn = (location: string) => location.split('/').at(-1) ?? ''

const keptAs = (id: string, answers: CheckInForm, at: Date) => {
  const { person, life, sleep = null, mood = null, energy = null, activity = null, pain = null } = answers
  const row = { id, person_id: person, life, sleep, mood, energy, activity, pain }
  return responseOf(
    { ...row, recorded_at: at, updated: at, superseded_at: null, corrects: null },
    { wentWell: answers['went-well'], note: answers.note },
  )
}

const pathOf = (field: string) => {
  if (field === 'person') return 'QuestionnaireResponse.subject'
  if (field === 'device-at') return 'QuestionnaireResponse.authored'
  return `QuestionnaireResponse.item.where(linkId = '${field}')`
}

/** What the form would hold for an answer. */
function typedOf(linkId: string, answer: Answer): string | undefined {
  if (asked.includes(linkId as Asked)) {
    const { system, code = '' } = answer.valueCoding ?? {}
    const [, about, place] = /^([a-z]+)-([1-5])$/.exec(code) ?? []
    return (system === undefined || system === checkInSystem) && about === linkId ? place : undefined
  }
  if (linkId === 'pain')
    return Number.isInteger(answer.valueInteger) ? String(answer.valueInteger) : undefined
  return linkId === 'went-well' || linkId === 'note' ? answer.valueString : undefined
}
