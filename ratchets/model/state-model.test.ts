import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Step } from './act.ts'
import { faults, withFault } from './faults.ts'
import { histories, historiesAmong, live } from './history.ts'
import { type Eyes, eyes } from './observers.ts'
import { makeWorld, type World } from './world.ts'

// The long run is `npm run test:model -- 2000 50`: other histories each time. Here they are the same every time.
const { CONCORD_HISTORIES: long, CONCORD_ACTS: acts = '30', CONCORD_SEED } = process.env
const runs = Number(long ?? 100)
const seed = Number(CONCORD_SEED ?? 30)

type Stage = { world: World; seen: Eyes }
// Two at once, each with a database of its own: most of the time goes into waiting for Postgres.
let stages: Stage[]
beforeAll(async () => {
  stages = await Promise.all([setUp(), setUp()])
}, 60_000)
afterAll(() => Promise.all(stages.map(({ world }) => world.close())))

async function setUp(): Promise<Stage> {
  const world = await makeWorld()
  return { world, seen: await eyes(world) }
}

const property = ({ world, seen }: Stage, all: fc.Arbitrary<Step[]>) =>
  fc.asyncProperty(all, fc.nat(9999), (history, chance) => live(world, seen, history, chance))

test(`H04 over ${runs} histories of ${acts} acts everybody reads what the oracle says, and nothing else`, async () => {
  const numRuns = Math.ceil(runs / stages.length)
  const check = (stage: Stage, place: number) =>
    fc.assert(property(stage, histories(Number(acts))), { numRuns, seed: seed + place })
  // What was found is said at once: a long run goes on for a while, and may be ended by hand.
  const say = (found: unknown) => {
    console.error(found)
    throw found
  }
  // Both are waited for: the tests that follow live in the same worlds.
  const ended = await Promise.allSettled(stages.map((stage, place) => check(stage, place).catch(say)))
  for (const each of ended) if (each.status === 'rejected') throw each.reason
}, 7_200_000)

test.each(faults)(
  'H04 it is found when $what',
  async (fault) => {
    const [stage] = stages
    if (!stage) throw new Error('no stage')
    const found = await withFault(stage.world, fault, () =>
      fc.check(property(stage, historiesAmong(fault.among, 12)), {
        numRuns: 60,
        seed: 2,
        endOnFailure: true,
      }),
    )
    expect((found.errorInstance as Error | null)?.message).toMatch(fault.says)
  },
  600_000,
)
