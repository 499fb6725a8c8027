import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Step } from './act.ts'
import { faults, withFault } from './faults.ts'
import { histories, historiesAmong, live } from './history.ts'
import { type Eyes, eyes } from './observers.ts'
import { makeWorld, type World } from './world.ts'

// The long run is `npm run test:model -- 2000 50`.
const runs = Number(process.env.CONCORD_HISTORIES ?? 200)
const acts = Number(process.env.CONCORD_ACTS ?? 30)
const seed = process.env.CONCORD_SEED

let world: World
let seen: Eyes
beforeAll(async () => {
  world = await makeWorld()
  seen = await eyes(world)
}, 60_000)
afterAll(() => world.close())

const property = (all: fc.Arbitrary<Step[]>) =>
  fc.asyncProperty(all, fc.nat(9999), (history, chance) => live(world, seen, history, chance))

test(`H04 over ${runs} histories of ${acts} acts everybody reads what the oracle says, and nothing else`, async () => {
  await fc.assert(property(histories(acts)), { numRuns: runs, ...(seed ? { seed: Number(seed) } : {}) })
  expect(world.people).toHaveLength(3)
}, 7_200_000)

test.each(faults)(
  'H04 it is found when $what',
  async (fault) => {
    const found = await withFault(world, fault, () =>
      fc.check(property(historiesAmong(fault.among, 12)), { numRuns: 60, seed: 7, endOnFailure: true }),
    )
    expect((found.errorInstance as Error | null)?.message).toMatch(fault.says)
  },
  600_000,
)
