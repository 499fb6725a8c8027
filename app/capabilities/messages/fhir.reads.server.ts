import type { Communication } from 'fhir/r4'
import { sql } from 'kysely'
import { teamsNamedBy } from '../../platform/database/known-names.ts'
import { readSlice, type SliceRow } from '../../platform/database/slices.ts'
import { metaAt, momentOf, patient, teamIs, whoIs } from '../../platform/fhir/made.ts'
import { madeOf, manyPart } from '../../platform/fhir/many.ts'
import { type FhirReading, instant } from '../../platform/fhir/part.ts'
import { wordsPlace } from './places.ts'

type Row = SliceRow & {
  person_id: string
  team_id: string
  team_name: string | null
  author_membership: string | null
  author_name: string | null
  words: Buffer
  sent_at: Date
  received: Date | null
  updated: Date
}

const params = {
  sent: {
    kind: 'date' as const,
    says: 'When it was sent.',
    of: ({ sent }: Communication) => ({ date: momentOf(sent) }),
  },
  received: {
    kind: 'date' as const,
    says: 'When somebody of the other side first opened it.',
    of: ({ received }: Communication) => ({ date: momentOf(received) }),
  },
  status: {
    kind: 'token' as const,
    says: 'Always completed.',
    of: ({ status }: Communication) => ({
      token: [{ system: 'http://hl7.org/fhir/event-status', code: status }],
    }),
  },
  sender: {
    kind: 'reference' as const,
    says: 'Who wrote it.',
    target: ['Patient' as const, 'Practitioner' as const],
    of: ({ sender }: Communication) => ({ reference: [sender?.reference] }),
  },
  recipient: {
    kind: 'reference' as const,
    says: 'To whom: the person, or the team.',
    target: ['Patient' as const, 'CareTeam' as const],
    of: ({ recipient = [] }: Communication) => ({ reference: recipient.map((each) => each.reference) }),
  },
}

/** Messages between a person and a team. */
const communications = manyPart<Row>({
  type: 'Communication',
  section: 'messages',
  patient: 'patient and subject',
  params,
  includes: {
    sender: ({ sender }: Communication) => [sender?.reference],
    recipient: ({ recipient = [] }: Communication) => recipient.map((each) => each.reference),
  },
  columns: { _lastUpdated: 'updated', sent: 'sent_at' },
  rowOf: (id) => id,
  rows: ({ tx, persons }, slice) =>
    readSlice(
      tx,
      sql`
        select m.message_id::text as id, m.person_id, m.team_id, t.name as team_name, m.author_membership,
          w.name as author_name, m.words, m.sent_at, o.received, greatest(m.sent_at, o.received) as updated
        from concord.message m
        left join concord.team t on t.team_id = m.team_id and t.team_id in (${teamsNamedBy(persons)})
        left join concord.membership w on w.membership_id = m.author_membership
          and w.role in ('professional', 'coordinator')
        left join lateral (select min(o.opened_at) as received from concord.message_opened o
          where o.person_id = m.person_id and o.message_id = m.message_id
            and (o.reader = m.person_id) = (m.author_membership is not null)) o on true
        where m.person_id = any (${persons}::uuid[])`,
      slice,
    ),
  make: (row, reading) => [madeOf(messageOf(row, reading), params)],
})

function messageOf(row: Row, { keys }: FhirReading): Communication {
  const { id, person_id: personId, author_membership: author } = row
  const people = new Map(author && row.author_name !== null ? [[author, row.author_name]] : [])
  const team = teamIs(row.team_id, new Map(row.team_name === null ? [] : [[row.team_id, row.team_name]]))
  return {
    resourceType: 'Communication',
    id,
    meta: metaAt(row.updated),
    status: 'completed',
    subject: patient(personId),
    sent: instant(row.sent_at),
    ...(row.received && { received: instant(row.received) }),
    sender: whoIs(personId, author, people),
    recipient: [author ? patient(personId) : team],
    payload: [{ contentString: keys.open(row.words, wordsPlace(id, personId)) }],
  }
}

export const fhirParts = [communications]
