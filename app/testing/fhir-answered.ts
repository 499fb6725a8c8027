import { randomUUID } from 'node:crypto'
import type { testConcord } from '../testing.ts'

type Look = Awaited<ReturnType<typeof testConcord>>['look']

const peg = { '75893-8': 6, '91145-3': 5, '91146-1': 5 }
const pegScores = [
  { scale: 'sum', value: 16, shown: 16, prorated: false, stoodIn: 0 },
  { scale: 'score', value: 16 / 3, shown: 5.3, prorated: false, stoodIn: 0 },
]

/** Every way in which answers can stand in the tables, for one person. What of it is shown is for the test to say. */
export async function everyKindOfAnswers(look: Look, person: string): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  const add = async (name: string, columns: Record<string, unknown>) => {
    const id = randomUUID()
    ids[name] = id
    const all: Record<string, unknown> = {
      person_id: person,
      response_id: id,
      version: '1.0.0',
      source: 'screen',
      started_at: '2026-10-01T09:00:00.123Z',
      answered_on: '2026-10-01',
      completed_at: '2026-10-01T09:05:00.456Z',
      ...columns,
    }
    const names = Object.keys(all)
    const values = names.map((each) => {
      const value = all[each]
      return value !== null && typeof value === 'object' ? JSON.stringify(value) : value
    })
    await look(
      `insert into concord.measure_response (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      values,
    )
  }
  await add('peg', { instrument: 'peg', answers: peg, scores: pegScores })
  await add('amended', {
    ...{ instrument: 'peg', answers: peg, scores: pegScores, amended_at: '2026-10-02T08:00:00Z' },
  })
  await add('amends', {
    ...{ instrument: 'peg', answers: { ...peg, '75893-8': 7 }, scores: pegScores, amends: ids.amended },
    completed_at: '2026-10-02T08:00:00Z',
  })
  await add('declined', {
    ...{ instrument: 'peg', answers: { ...peg, '91146-1': { declined: true } }, scores: [], helped: true },
  })
  await add('paper', {
    ...{ instrument: 'nrs-average', answers: { '75893-8': 4 }, source: 'paper', answered_on: '2026-09-20' },
    scores: [{ scale: 'score', value: 4, shown: 4, prorated: false, stoodIn: 0 }],
  })
  await add('imported', {
    ...{ instrument: 'phq-9', source: 'import', origin: 'digest', answered_on: '2026-09-01' },
    answers: { '44250-9': 1, '44255-8': 2, '44260-8': 0, '69722-7': 'LA6573-5' },
    scores: [{ scale: 'score', value: 3.375, shown: 3, prorated: true, stoodIn: 1 }],
    claimed: [{ scale: 'score', value: 21 }],
  })
  await add('phq4', {
    ...{ instrument: 'phq-4', answers: { '69725-0': 0, '68509-9': 1, '44250-9': 2, '44255-8': 3 } },
    scores: [
      { scale: 'score', value: 6, shown: 6, prorated: false, stoodIn: 0 },
      { scale: 'phq2', value: 5, shown: 5, prorated: false, stoodIn: 0 },
    ],
  })
  const [goal] = await look(
    `select entry_id from concord.plan_entry where person_id = $1 and kind = 'goal' limit 1`,
    [person],
  )
  await add('goal', {
    ...{
      instrument: 'goal-attainment',
      answers: { '107334-5': 'LA34480-6' },
      goal_id: goal?.entry_id ?? null,
    },
  })
  await add('unfinished', { instrument: 'phq-4', completed_at: null })
  await look(
    `insert into concord.measure_answer (person_id, answer_id, response_id, item, value, recorded_at)
      values ($1, $2, $3, '69725-0', '2', '2026-10-05T10:00:00Z')`,
    [person, randomUUID(), ids.unfinished],
  )
  await add('stopped', { instrument: 'nrs-average', completed_at: null, left_at: '2026-10-06T10:00:00Z' })
  return ids
}

/** Shares measures with a professional, and shows these patterns, from the beginning on. */
export async function showMeasures(look: Look, person: string, membership: string, instruments: string[]) {
  await look(
    `insert into concord.sharing_grant (person_id, grant_id, grantee_membership, section, visible_from, until_at, created_at)
      values ($1, $2, $3, 'measures', '2026-01-01', now() + interval '90 days', now())`,
    [person, randomUUID(), membership],
  )
  for (const instrument of instruments)
    await look(
      `insert into concord.measure_shown values ($1, $2, $3, '2026-01-01', now(), null)
        on conflict do nothing`,
      [person, randomUUID(), instrument],
    )
}
