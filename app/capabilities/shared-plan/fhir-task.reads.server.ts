import type { Task } from 'fhir/r4'
import { fewPart } from '../../platform/fhir/few.ts'
import { metaAt, patient, reference } from '../../platform/fhir/made.ts'
import { instant } from '../../platform/fhir/part.ts'
import { taskIncludes, taskParams } from '../../platform/fhir/task.ts'
import type { Entry, Owner } from './contract.ts'
import { changedAt, saysNow } from './fhir.rules.ts'
import { fromPlans, type PlanRead } from './fhir-entries.reads.server.ts'
import { agreedVersion, standingOf } from './rules.ts'

/** Agreed is accepted; what stands for one side alone, or waits for an answer, is only requested. */
function statusOf(entry: Entry): Task['status'] {
  if (entry.state === 'done') return 'completed'
  if (entry.state === 'put-away') return 'cancelled'
  if (agreedVersion(entry)) return 'accepted'
  return standingOf(entry).length > 0 ? 'requested' : 'draft'
}

const ownerOf = (owner: Owner | undefined, { personId, by }: PlanRead): Task['owner'] => {
  if (owner?.by === 'person') return patient(personId)
  if (owner?.by === 'professional') return by({ side: 'professional', id: owner.id, name: owner.name })
  return owner ? { display: 'The team' } : undefined
}

function stepOf(entry: Entry, plan: PlanRead): Task[] {
  const now = saysNow(entry)
  if (!now) return []
  const { words, owner, reviewOn } = now.content
  const last = changedAt(entry)
  const who = ownerOf(owner, plan)
  const goal = plan.entries.find(({ id }) => id === entry.goalId)
  return [
    {
      resourceType: 'Task',
      id: entry.id,
      meta: metaAt(last),
      basedOn: [reference('CarePlan', `plan-${plan.personId}`)],
      status: statusOf(entry),
      intent: 'plan',
      description: words,
      ...(goal && { focus: reference('Goal', goal.id) }),
      for: patient(plan.personId),
      authoredOn: instant(entry.begunAt),
      lastModified: instant(last),
      requester: plan.by(entry.begunBy),
      ...(who && { owner: who }),
      ...plan.notes(entry),
      ...(reviewOn && { input: [{ type: { text: 'look at it again on' }, valueDate: reviewOn }] }),
    },
  ]
}

export const steps = fewPart<Task>({
  type: 'Task',
  section: 'goals-and-plan',
  patient: 'patient and subject',
  params: {
    ...taskParams,
    focus: {
      kind: 'reference',
      says: 'The goal that a step belongs to.',
      target: ['Goal'],
      of: ({ focus }) => ({ reference: [focus?.reference] }),
    },
    'based-on': {
      kind: 'reference',
      says: 'The plan.',
      target: ['CarePlan'],
      of: ({ basedOn = [] }) => ({ reference: basedOn.map((each) => each.reference) }),
    },
  },
  includes: {
    ...taskIncludes,
    focus: ({ focus }) => [focus?.reference],
    'based-on': ({ basedOn = [] }) => basedOn.map((each) => each.reference),
  },
  sortedBy: { 'authored-on': ({ authoredOn = '' }) => authoredOn },
  all: (reading) => fromPlans(reading, (plan) => plan.of('step').flatMap((entry) => stepOf(entry, plan))),
})
