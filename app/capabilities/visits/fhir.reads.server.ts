import type { Appointment, DocumentReference, Period } from 'fhir/r4'
import { englishLanguage, textOf } from '../../language/text.tsx'
import { readPractitioners } from '../../platform/database/known-names.ts'
import { readPersonName } from '../../platform/database/person-name.ts'
import { fewPart } from '../../platform/fhir/few.ts'
import {
  dayOf,
  forEachPerson,
  metaAt,
  momentOf,
  patient,
  reference,
  whoIs,
} from '../../platform/fhir/made.ts'
import { type FhirReading, instant } from '../../platform/fhir/part.ts'
import { momentAt } from '../../platform/pure/wall-clock.ts'
import type { Visit } from './contract.ts'
import type { Entry } from './entries.contract.ts'
import { readEntries, readNamesIn } from './entries.reads.server.ts'
import { summaryText } from './parts/summary-text.ts'
import { readVisits } from './reads.server.ts'

const zone = 'Europe/London'
const t = textOf(englishLanguage)

/** A visit has a day and perhaps a time, and no end. So it is asked for and never a booked slot, which would need one. */
function periodOf({ on, time }: Visit): Period | undefined {
  if (!on) return undefined
  if (!time) return { start: on, end: on }
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return { start: instant(momentAt(on, hour * 60 + minute, zone)) }
}

function appointmentOf(personId: string, visit: Visit, known: ReadonlyMap<string, string>): Appointment {
  const period = periodOf(visit)
  const other = visit.with
  const isProfessional = other?.kind === 'professional' && other.id !== undefined
  return {
    resourceType: 'Appointment',
    id: visit.id,
    meta: metaAt(visit.changedAt),
    status: visit.calledOffAt ? 'cancelled' : 'proposed',
    ...(visit.setting === 'group' && { appointmentType: { text: 'Group' } }),
    comment: { 'in-person': 'In person', video: 'By video', phone: 'By phone' }[visit.way],
    ...(period && { requestedPeriod: [period] }),
    participant: [
      { actor: patient(personId), status: 'accepted' },
      ...(other
        ? [
            {
              actor: isProfessional ? whoIs(personId, other.id, known) : { display: other.name },
              status: 'tentative' as const,
            },
          ]
        : []),
    ],
  }
}

const appointments = fewPart<Appointment>({
  type: 'Appointment',
  section: 'visits',
  patient: 'patient',
  params: {
    date: {
      kind: 'date',
      says: 'The day of the visit, or its moment where there is a time; in requestedPeriod, since no end is known.',
      of: ({ requestedPeriod = [] }) => ({
        date: requestedPeriod.flatMap(({ start, end }) => (end ? dayOf(start) : momentOf(start))),
      }),
    },
    status: {
      kind: 'token',
      says: 'proposed, or cancelled where it was called off.',
      of: ({ status }) => ({ token: [{ system: 'http://hl7.org/fhir/appointmentstatus', code: status }] }),
    },
    actor: {
      kind: 'reference',
      says: 'Who takes part.',
      target: ['Patient', 'Practitioner'],
      of: ({ participant }) => ({ reference: participant.map(({ actor }) => actor?.reference) }),
    },
    practitioner: {
      kind: 'reference',
      says: 'The professional who takes part.',
      target: ['Practitioner'],
      of: ({ participant }) => ({ reference: participant.map(({ actor }) => actor?.reference) }),
    },
  },
  includes: {
    actor: ({ participant }) => participant.map(({ actor }) => actor?.reference),
    practitioner: ({ participant }) =>
      participant.flatMap(({ actor }) =>
        actor?.reference?.startsWith('Practitioner/') ? actor.reference : [],
      ),
  },
  sortedBy: { date: ({ requestedPeriod }) => requestedPeriod?.[0]?.start ?? '' },
  all: (reading) =>
    forEachPerson(reading, async (personId) => {
      const visits = await readVisits(reading.tx, reading.keys, personId)
      const known = await readPractitioners(
        reading.tx,
        visits.map((visit) => visit.with?.id),
      )
      return visits.map((visit) => appointmentOf(personId, visit, known))
    }),
})

/** What was written for and at each visit, as plain text: what a professional would copy into a record. */
async function summariesOf(
  { tx, keys, viewer, now }: FhirReading,
  personId: string,
): Promise<DocumentReference[]> {
  const [visits, entries] = [await readVisits(tx, keys, personId), await readEntries(tx, keys, personId)]
  const names = await readNamesIn(tx, entries)
  const name = (await readPersonName(tx, keys, personId)) ?? ''
  const known = await readPractitioners(
    tx,
    entries.flatMap(({ heads }) => heads.map(({ author }) => author?.id)),
  )
  const membershipId = viewer.kind === 'member' ? viewer.membershipId : undefined
  const side = membershipId ? ('professional' as const) : ('person' as const)
  const seat = { side, actor: { personId, membershipId, base: '', at: now }, name, held: [] }
  const written = Map.groupBy(entries, ({ visitId }) => visitId)
  return visits.flatMap((visit) => {
    const own = written.get(visit.id) ?? []
    if (own.every(({ heads }) => heads.length === 0)) return []
    const whole = { visit, entries: own, names, seen: [], copies: [] }
    const text = summaryText(t, englishLanguage.tag, whole, seat)
    const last = latest(visit, own)
    return [
      {
        resourceType: 'DocumentReference',
        id: `${visit.id}-summary`,
        meta: metaAt(last),
        status: 'current',
        type: { text: 'What was written at a visit' },
        subject: patient(personId),
        date: instant(last),
        author: authorsOf(own).map((author) => whoIs(personId, author, known)),
        content: [
          {
            attachment: {
              contentType: 'text/plain',
              language: englishLanguage.tag,
              data: Buffer.from(text).toString('base64'),
              title: text.slice(0, text.indexOf('\n')),
              creation: instant(last),
            },
          },
        ],
        context: { related: [reference('Appointment', visit.id)] },
      } satisfies DocumentReference,
    ]
  })
}

const authorsOf = (entries: readonly Entry[]): (string | undefined)[] => [
  ...new Set(entries.flatMap(({ heads }) => heads.map(({ author }) => author?.id))),
]

function latest(visit: Visit, entries: readonly Entry[]): Date {
  const moments = entries.flatMap(({ heads, closed, parked, madeAt }) => [
    madeAt,
    closed?.at,
    parked?.at,
    ...heads.map(({ writtenAt }) => writtenAt),
  ])
  const known = [visit.changedAt, ...moments].filter((at) => at !== undefined)
  return new Date(Math.max(...known.map((at) => at.getTime())))
}

const summaries = fewPart<DocumentReference>({
  type: 'DocumentReference',
  section: 'visits',
  patient: 'patient and subject',
  params: {
    date: {
      kind: 'date',
      says: 'When it was last written in.',
      of: ({ date }) => ({ date: momentOf(date) }),
    },
    status: {
      kind: 'token',
      says: 'Always current.',
      of: ({ status }) => ({
        token: [{ system: 'http://hl7.org/fhir/document-reference-status', code: status }],
      }),
    },
    related: {
      kind: 'reference',
      says: 'The visit.',
      target: ['Appointment'],
      of: ({ context }) => ({ reference: (context?.related ?? []).map((each) => each.reference) }),
    },
    author: {
      kind: 'reference',
      says: 'Who wrote in it.',
      target: ['Patient', 'Practitioner'],
      of: ({ author = [] }) => ({ reference: author.map((each) => each.reference) }),
    },
  },
  includes: {
    related: ({ context }) => (context?.related ?? []).map((each) => each.reference),
    author: ({ author = [] }) => author.map((each) => each.reference),
  },
  sortedBy: { date: ({ date = '' }) => date },
  all: (reading) => forEachPerson(reading, (personId) => summariesOf(reading, personId)),
})

export const fhirParts = [appointments, summaries]
