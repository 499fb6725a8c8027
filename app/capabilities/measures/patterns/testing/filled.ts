import { randomUUID } from 'node:crypto'
import type { Filled } from '../contract.ts'

/** One that was finished at noon of its day, with one score. */
export const filledOn = (instrument: string, on: string, value: number, stoodIn = 0): Filled => ({
  ...{
    id: randomUUID(),
    instrument,
    goalId: undefined,
    on,
    at: new Date(`${on}T12:00:00Z`),
    pain: undefined,
  },
  scores: [{ scale: 'score', value, shown: Math.round(value * 10) / 10, prorated: stoodIn > 0, stoodIn }],
})

type Look = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
type Kept = { on: string; at?: Date | null; value?: number; pain?: number; amended?: Date; left?: Date }

/** Keeps a filling-in of somebody's past the acts that make one; without `at` it is not finished. */
export async function keepFilled(
  look: Look,
  person: string,
  instrument: string,
  { on, at = new Date(`${on}T12:00:00Z`), value = 5, pain = 7, amended, left }: Kept,
): Promise<string> {
  const id = randomUUID()
  const scores = [{ scale: 'score', value, shown: Math.round(value * 10) / 10, prorated: false, stoodIn: 0 }]
  await look(
    `insert into concord.measure_response (person_id, response_id, instrument, version, source, started_at,
       answered_on, completed_at, answers, scores, amended_at, left_at)
     values ($1, $2, $3, '1.0.0', 'screen', now(), $4, $5, $6, $7, $8, $9)`,
    [
      ...[person, id, instrument, on, at],
      at ? JSON.stringify({ '75893-8': pain }) : null,
      at ? JSON.stringify(scores) : null,
      ...[amended ?? null, left ?? null],
    ],
  )
  return id
}
