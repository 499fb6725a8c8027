import type { CarePlan, CarePlanActivity } from 'fhir/r4'
import { fewPart } from '../../platform/fhir/few.ts'
import { metaAt, momentOf, patient, reference } from '../../platform/fhir/made.ts'
import { instant } from '../../platform/fhir/part.ts'
import type { State } from './contract.ts'
import { changedAt, saysNow } from './fhir.rules.ts'
import { annotation, fromPlans, type PlanRead } from './fhir-entries.reads.server.ts'

const states = { open: 'in-progress', done: 'completed', 'put-away': 'cancelled' } as const satisfies Record<
  State,
  NonNullable<CarePlanActivity['detail']>['status']
>

/** The one plan of a person and those it is shared with: goals and steps by reference, what helps and notes in it. */
function planOf(plan: PlanRead): CarePlan[] {
  const { personId, entries, of, by, notes } = plan
  if (entries.length === 0) return []
  const last = new Date(Math.max(...entries.map((entry) => changedAt(entry).getTime())))
  const first = new Date(Math.min(...entries.map(({ begunAt }) => begunAt.getTime())))
  const activity = [
    ...of('step').map(({ id }) => ({ reference: reference('Task', id) })),
    ...of('helps').flatMap((entry) => {
      const now = saysNow(entry)
      return now ? [{ detail: { status: states[entry.state], description: now.content.words } }] : []
    }),
  ]
  const note = [
    ...of('note').flatMap((entry) => {
      const now = saysNow(entry)
      return now ? [annotation(by(now.author), now.writtenAt, now.content.words)] : []
    }),
    ...[...of('note'), ...of('helps')].flatMap((entry) => notes(entry).note ?? []),
  ]
  const goal = of('goal').flatMap((entry) => (saysNow(entry) ? [reference('Goal', entry.id)] : []))
  const writers = entries.flatMap(({ versions }) => versions.map(({ author }) => by(author)))
  const contributor = [...new Map(writers.map((who) => [who.reference ?? who.display, who])).values()]
  return [
    {
      resourceType: 'CarePlan',
      id: `plan-${personId}`,
      meta: metaAt(last),
      status: 'active',
      intent: 'plan',
      title: 'The plan',
      subject: patient(personId),
      created: instant(first),
      contributor,
      ...(goal.length > 0 && { goal }),
      ...(activity.length > 0 && { activity }),
      ...(note.length > 0 && { note }),
    },
  ]
}

export const carePlans = fewPart<CarePlan>({
  type: 'CarePlan',
  section: 'goals-and-plan',
  patient: 'patient and subject',
  params: {
    status: {
      kind: 'token',
      says: 'Always active: there is one plan, and it goes on.',
      of: ({ status }) => ({ token: [{ system: 'http://hl7.org/fhir/request-status', code: status }] }),
    },
    date: {
      kind: 'date',
      says: 'When it was begun.',
      of: ({ created }) => ({ date: momentOf(created) }),
    },
    goal: {
      kind: 'reference',
      says: 'A goal in it.',
      target: ['Goal'],
      of: ({ goal = [] }) => ({ reference: goal.map((each) => each.reference) }),
    },
    'activity-reference': {
      kind: 'reference',
      says: 'A step of it.',
      target: ['Task'],
      of: ({ activity = [] }) => ({ reference: activity.map((each) => each.reference?.reference) }),
    },
  },
  includes: {
    goal: ({ goal = [] }) => goal.map((each) => each.reference),
    'activity-reference': ({ activity = [] }) => activity.map((each) => each.reference?.reference),
  },
  all: (reading) => fromPlans(reading, planOf),
})
