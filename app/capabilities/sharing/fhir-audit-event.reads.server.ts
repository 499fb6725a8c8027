import type { AuditEvent } from 'fhir/r4'
import { sql } from 'kysely'
import { readSlice, type SliceRow } from '../../platform/database/slices.ts'
import { metaAt, momentOf, patient, whoIs } from '../../platform/fhir/made.ts'
import { madeOf, manyPart } from '../../platform/fhir/many.ts'
import { type FhirReading, instant } from '../../platform/fhir/part.ts'
import { hl7System, ownSystem } from '../../platform/pure/fhir-systems.ts'
import type { Detail } from './access-log.reads.server.ts'

type Row = SliceRow & {
  person_id: string
  at: Date
  kind: string
  actor_kind: string
  actor: string | null
  actor_name: string | null
  detail: Detail
}

const params = {
  date: {
    kind: 'date' as const,
    says: 'When it happened.',
    of: ({ recorded }: AuditEvent) => ({ date: momentOf(recorded) }),
  },
  agent: {
    kind: 'reference' as const,
    says: 'Who did it.',
    target: ['Patient' as const, 'Practitioner' as const],
    of: ({ agent }: AuditEvent) => ({ reference: agent.map(({ who }) => who?.reference) }),
  },
  subtype: {
    kind: 'token' as const,
    says: 'What happened, in our own code.',
    of: ({ subtype = [] }: AuditEvent) => ({ token: subtype.map(({ system, code }) => ({ system, code })) }),
  },
  action: {
    kind: 'token' as const,
    says: 'R where something was read; E for every other act.',
    of: ({ action }: AuditEvent) => ({ token: [{ code: action }] }),
  },
}

/** The person's access log. Nobody else reads it. */
export const auditEvents = manyPart<Row>({
  type: 'AuditEvent',
  section: undefined,
  patient: 'patient',
  params,
  includes: { agent: ({ agent }: AuditEvent) => agent.map(({ who }) => who?.reference) },
  columns: { _lastUpdated: 'at', date: 'at' },
  rowOf: (id) => id,
  rows: ({ tx, persons }, slice) =>
    readSlice(
      tx,
      sql`
        select e.person_id || '-' || e.seq as id, e.person_id, e.at, e.kind, e.actor_kind, e.actor, e.detail,
          m.name as actor_name
        from concord.audit_event e left join concord.membership m on m.membership_id = e.actor
          and e.actor_kind = 'member' and m.role in ('professional', 'coordinator')
        where e.person_id = any (${persons}::uuid[])`,
      slice,
    ),
  make: (row, reading) => [madeOf(eventOf(row, reading), params)],
})

const others: Record<string, string> = {
  system: 'Concord',
  supporter: 'Somebody the person asked in',
  card: 'Somebody with the emergency card',
  token: 'An app with a token of the person',
  member: 'Somebody of a service who is not named here',
}

function eventOf(row: Row, { base }: FhirReading): AuditEvent {
  const who =
    row.actor_kind === 'person'
      ? patient(row.person_id)
      : row.actor && row.actor_name !== null
        ? whoIs(row.person_id, row.actor, new Map([[row.actor, row.actor_name]]))
        : { display: others[row.actor_kind] ?? 'Concord' }
  const sections = row.detail.sections ?? []
  return {
    resourceType: 'AuditEvent',
    id: row.id,
    meta: metaAt(row.at),
    type: { system: hl7System('audit-event-type'), code: 'rest', display: 'RESTful Operation' },
    subtype: [{ system: ownSystem('record-events'), code: row.kind }],
    action: row.kind === 'opened' ? 'R' : 'E',
    recorded: instant(row.at),
    outcome: '0',
    agent: [{ who, requestor: true }],
    source: { site: new URL(base).host, observer: { display: 'Concord' } },
    entity: [
      {
        what: patient(row.person_id),
        ...(sections.length > 0 && {
          detail: sections.map((section) => ({ type: 'section', valueString: section })),
        }),
      },
    ],
  }
}
