import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemonstration } from '../../../../seeds/demonstration.ts'
import { samMeasures } from '../../../../seeds/people/sam-measures.ts'
import { samPlan } from '../../../../seeds/people/sam-plan.ts'
import { testConcord } from '../../../testing.ts'

let concord: Awaited<ReturnType<typeof testConcord>>
beforeAll(async () => {
  concord = await testConcord()
  await seedDemonstration(concord.platform, concord.adminUrl, [
    {
      name: 'Sam',
      email: 'sam@demo.example',
      weeks: '...',
      wentWell: [],
      inviter: 0,
      shares: [{ with: 'inviter', sections: ['goals-and-plan'], weeksAgo: 12, earlier: true }],
      plan: samPlan,
      measures: samMeasures,
    },
  ])
})
afterAll(() => concord.close())

test('the demonstration fills in what it says, scored, each on its own day', async () => {
  const rows = await concord.look(
    `select instrument, answered_on::text as on, scores, helped from concord.measure_response
     where completed_at is not null order by answered_on`,
  )
  expect(rows).toHaveLength(samMeasures.length)
  expect(new Set(rows.filter(({ instrument }) => instrument === 'peg').map(({ on }) => on)).size).toBe(9)
  expect(rows.every(({ scores }) => (scores as unknown[]).length > 0)).toBe(true)
  expect(rows).toContainEqual(expect.objectContaining({ instrument: 'phq-4', helped: true }))
})
