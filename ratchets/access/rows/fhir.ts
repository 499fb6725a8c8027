import { fhirParts } from '../../../app/fhir-parts.ts'
import { key, person, professional, type Row, rows, type Subjects } from '../row.ts'
import type { Identity } from '../world.ts'

const named: Identity[] = ['named professional']
const everybody: Identity[] = [...person, ...professional, 'token', 'other token']
const owner: Identity[] = ['owner', 'token']

/** Whose record: what is not theirs to ask about answers like somebody who is nobody. */
const whose: Subjects = ({ ids }) => ({
  own: { id: ids.owner, may: [...owner, ...named] },
  'shared with the team': { id: ids.team, may: ['named professional', 'team professional'] },
  revoked: { id: ids.revoked, may: [] },
  unconfirmed: { id: ids.joiner, may: [] },
})

/** Sections that the owner shares with the named professional; what else there is, is theirs alone. */
const shared = ['story', 'goals-and-plan', 'check-ins', 'visits']
// About who sees what, and so as far as each side of it knows.
const ofBothSides = ['Consent', 'CareTeam', 'AuditEvent', 'Practitioner', 'PractitionerRole', 'Questionnaire']

/** The first of the owner's of this type that they share. */
const first =
  (type: string): Subjects =>
  ({ fhir }): ReturnType<Subjects> => {
    const { id, section } = fhir[type] ?? {}
    if (id === undefined || ofBothSides.includes(type)) return {}
    const isSeen = section === undefined || shared.includes(section)
    return { own: { id, may: [...owner, ...(isSeen ? named : [])] } }
  }

const types = [...new Set(fhirParts.map((part) => part.type))]
const inCompartment = (type: string) =>
  fhirParts.some((part) => part.type === type && part.patient === 'patient and subject')

export const fhir: Record<string, Row> = {
  ...rows('everyone', ['GET /fhir/metadata']),
  ...rows(everybody, ['GET /fhir/Patient/$everything']),
  ...Object.fromEntries(
    types.flatMap((type): [string, Row][] => [
      [
        `GET /fhir/${type}`,
        inCompartment(type) ? { room: everybody, query: 'patient', subjects: whose } : { room: everybody },
      ],
      [
        `POST /fhir/${type}/_search`,
        inCompartment(type)
          ? { room: everybody, subjects: whose, form: (_, id) => ({ patient: id }), answers: 200 }
          : { room: everybody },
      ],
      [`GET /fhir/${type}/:id`, { room: everybody, subjects: first(type) }],
    ]),
  ),
  'GET /fhir/Patient/:id/$everything': { room: everybody, subjects: whose },
  'POST /fhir/QuestionnaireResponse': { room: 'everyone' },
  'GET /tokens': { room: person },
  'GET /tokens/new': { room: person },
  'POST /tokens': { room: person, form: () => ({ ...key(), name: 'An app', length: '1-day' }) },
  'POST /tokens/:id/end': {
    room: person,
    subjects: ({ things }) => ({ own: { id: things.token, may: ['owner'] } }),
  },
}
