import type { Extension, Goal } from 'fhir/r4'
import { fewPart } from '../../platform/fhir/few.ts'
import { concept, dayOf, metaAt, patient } from '../../platform/fhir/made.ts'
import { goalLevel, loinc } from '../../platform/pure/fhir-systems.ts'
import { wallClock } from '../../platform/pure/wall-clock.ts'
import { type Entry, levels, type State } from './contract.ts'
import { changedAt, levelAnswers, saysNow } from './fhir.rules.ts'
import { fromPlans, type PlanRead } from './fhir-entries.reads.server.ts'

const states = { open: 'active', done: 'completed', 'put-away': 'cancelled' } as const satisfies Record<
  State,
  Goal['lifecycleStatus']
>
const dayIn = (at: Date) => wallClock(at, 'Europe/London').date

/** A goal in the person's words, with what each level of attainment means to them. */
function goalOf(entry: Entry, { personId, by, notes }: PlanRead): Goal[] {
  const now = saysNow(entry)
  if (!now) return []
  const { words, levels: described = {} } = now.content
  const extension = levels.flatMap((level): Extension[] => {
    const text = described[level]
    if (!text) return []
    return [
      {
        url: goalLevel,
        extension: [
          { url: 'level', valueCoding: { system: loinc, ...levelAnswers[level] } },
          { url: 'progressText', valueString: text },
        ],
      },
    ]
  })
  return [
    {
      resourceType: 'Goal',
      id: entry.id,
      meta: metaAt(changedAt(entry)),
      ...(extension.length > 0 && { extension }),
      lifecycleStatus: states[entry.state],
      description: { text: words },
      subject: patient(personId),
      startDate: dayIn(entry.begunAt),
      ...(extension.length > 0 && {
        target: [{ measure: concept(loinc, '107332-9', 'Goal attainment scale - Reported') }],
      }),
      statusDate: dayIn(entry.stateAt),
      expressedBy: by(now.author),
      ...notes(entry),
    },
  ]
}

export const goals = fewPart<Goal>({
  type: 'Goal',
  section: 'goals-and-plan',
  patient: 'patient and subject',
  params: {
    'lifecycle-status': {
      kind: 'token',
      says: 'active, completed, or cancelled where the person put it away.',
      of: ({ lifecycleStatus }) => ({
        token: [{ system: 'http://hl7.org/fhir/goal-status', code: lifecycleStatus }],
      }),
    },
    'start-date': {
      kind: 'date',
      says: 'The day it was first written.',
      of: ({ startDate }) => ({ date: dayOf(startDate) }),
    },
  },
  all: (reading) => fromPlans(reading, (plan) => plan.of('goal').flatMap((entry) => goalOf(entry, plan))),
})
