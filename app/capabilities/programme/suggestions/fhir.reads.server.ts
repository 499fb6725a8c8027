import type { ServiceRequest, Task } from 'fhir/r4'
import { sql } from 'kysely'
import { readCareTeams, readPractitioners } from '../../../platform/database/known-names.ts'
import { fewPart } from '../../../platform/fhir/few.ts'
import {
  dayOf,
  forEachPerson,
  metaAt,
  momentOf,
  patient,
  teamIs,
  whoIs,
} from '../../../platform/fhir/made.ts'
import { type FhirReading, instant } from '../../../platform/fhir/part.ts'
import { taskIncludes, taskParams } from '../../../platform/fhir/task.ts'
import { itemById } from '../content.reads.server.ts'
import type { Answered, Suggestion } from './contract.ts'
import { readSuggestions } from './reads.server.ts'

/** Nothing is homework: until the person says something, it is only proposed. */
function statusOf({ takenBackAt, answered }: Pick<Suggestion, 'takenBackAt' | 'answered'>): Task['status'] {
  if (takenBackAt) return 'cancelled'
  const said = { kept: 'accepted', later: 'received', declined: 'rejected' } as const
  return answered ? said[answered.answer] : 'requested'
}

const answerNote = (personId: string, { at, words }: Answered): Task['note'] =>
  words === undefined ? undefined : [{ authorReference: patient(personId), time: instant(at), text: words }]

async function suggestionsOf({ tx, keys }: FhirReading, personId: string): Promise<Task[]> {
  const all = await readSuggestions(tx, keys, personId)
  const { rows } = await sql<{ id: string; by: string }>`
    select suggestion_id as id, suggested_by as by from concord.suggestion where person_id = ${personId}
  `.execute(tx)
  const suggestedBy = new Map(rows.map(({ id, by }) => [id, by]))
  const known = await readPractitioners(tx, [...suggestedBy.values()])
  return all.map((each) => {
    const { id, at, answered, takenBackAt, item, reason } = each
    const changed = [at, answered?.at, takenBackAt].filter((time) => time !== undefined)
    const last = new Date(Math.max(...changed.map((time) => time.getTime())))
    const note = answered && answerNote(personId, answered)
    return {
      resourceType: 'Task',
      id,
      meta: metaAt(last),
      status: statusOf(each),
      intent: 'proposal',
      description: itemById(item)?.title ?? item,
      for: patient(personId),
      authoredOn: instant(at),
      lastModified: instant(last),
      requester: whoIs(personId, suggestedBy.get(id), known),
      owner: patient(personId),
      reasonCode: { text: reason },
      ...(note && { note }),
      ...(answered?.laterOn && { input: [{ type: { text: 'later on' }, valueDate: answered.laterOn }] }),
    }
  })
}

const suggestions = fewPart<Task>({
  type: 'Task',
  section: undefined,
  patient: 'patient and subject',
  params: taskParams,
  includes: taskIncludes,
  sortedBy: { 'authored-on': ({ authoredOn = '' }) => authoredOn },
  all: (reading) => forEachPerson(reading, (personId) => suggestionsOf(reading, personId)),
})

type Contact = {
  contact_id: string
  person_id: string
  membership_id: string | null
  team_id: string | null
  due_on: string
  agreed_at: Date
  ended_at: Date | null
}

/**
 * That somebody gets in touch, as the person agreed: the only service that is asked for here. Concord orders no tests
 * and refers nobody.
 */
const agreedContacts = fewPart<ServiceRequest>({
  type: 'ServiceRequest',
  section: undefined,
  patient: 'patient and subject',
  params: {
    status: {
      kind: 'token',
      says: 'active, or revoked once either side ended it.',
      of: ({ status }) => ({ token: [{ system: 'http://hl7.org/fhir/request-status', code: status }] }),
    },
    intent: {
      kind: 'token',
      says: 'Always plan.',
      of: ({ intent }) => ({ token: [{ system: 'http://hl7.org/fhir/request-intent', code: intent }] }),
    },
    authored: {
      kind: 'date',
      says: 'When it was agreed.',
      of: ({ authoredOn }) => ({ date: momentOf(authoredOn) }),
    },
    occurrence: {
      kind: 'date',
      says: 'The day by which somebody gets in touch.',
      of: ({ occurrenceDateTime }) => ({ date: dayOf(occurrenceDateTime) }),
    },
    performer: {
      kind: 'reference',
      says: 'Who gets in touch.',
      target: ['Practitioner', 'CareTeam'],
      of: ({ performer = [] }) => ({ reference: performer.map((each) => each.reference) }),
    },
  },
  includes: { performer: ({ performer = [] }) => performer.map((each) => each.reference) },
  async all({ tx, persons }) {
    const { rows } = await sql<Contact>`
      select contact_id, person_id, membership_id, team_id, due_on::text as due_on, agreed_at, ended_at
      from concord.agreed_contact where person_id = any (${persons}::uuid[])
    `.execute(tx)
    const people = await readPractitioners(
      tx,
      rows.map((row) => row.membership_id),
    )
    const teams = await readCareTeams(
      tx,
      persons,
      rows.map((row) => row.team_id),
    )
    return rows.map((row) => ({
      resourceType: 'ServiceRequest',
      id: row.contact_id,
      meta: metaAt(row.ended_at ?? row.agreed_at),
      status: row.ended_at === null ? 'active' : 'revoked',
      intent: 'plan',
      code: { text: 'Get in touch' },
      subject: patient(row.person_id),
      occurrenceDateTime: row.due_on,
      authoredOn: instant(row.agreed_at),
      requester: patient(row.person_id),
      performer: [row.team_id ? teamIs(row.team_id, teams) : whoIs(row.person_id, row.membership_id, people)],
    }))
  },
})

export const fhirParts = [suggestions, agreedContacts]
