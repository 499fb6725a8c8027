import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBrief } from './brief.reads.server.ts'
import type { Brief, Section } from './contract.ts'
import { outcomeKinds } from './outcomes/contract.ts'
import { briefByPolicies } from './testing/by-policies.ts'
import { caseloadOf, held, type Model } from './testing/oracle.ts'
import { kinds, makeWorld, type Step, type World } from './testing/world.ts'

// The long run is `npm run test:model -- 2000 50`.
const histories = Number(process.env.CONCORD_HISTORIES ?? 60)
const length = Number(process.env.CONCORD_ACTS ?? 20)
const seed = Number(process.env.CONCORD_SEED ?? 20)

let world: World
beforeAll(async () => {
  world = await makeWorld()
}, 60_000)
afterAll(() => world.close())

const steps: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...kinds),
  person: fc.nat(1),
  who: fc.nat(2),
  team: fc.nat(1),
  byTeam: fc.boolean(),
  sections: fc.uniqueArray(fc.constantFrom<Section>('story', 'goals-and-plan', 'check-ins'), {
    minLength: 1,
  }),
  widened: fc.boolean(),
  length: fc.constantFrom('long', 'soon', 'over', 'long'),
  pending: fc.nat(3).map((of) => of === 0),
  prompt: fc.constantFrom('know-me', 'what-matters'),
  outcome: fc.constantFrom(...outcomeKinds),
})

/**
 * What Postgres shows a professional of a person, by the function that briefs are read with and by the policies on each
 * table, against the person's own preview of it; and that against what the person sees of themselves.
 */
async function compareBrief(model: Model, person: number, who: number): Promise<void> {
  const [one, pro] = [world.people[person], world.pros[who]]
  if (!one || !pro) throw new Error('nobody')
  const now = new Date()
  const { sections, since, until } = held(model, one.id, pro.id, now)
  const reach = Object.fromEntries(sections.map((section) => [section, since(section)]))
  const whole = await world.as(one.hash, (tx) => readBrief(tx, world.keys, one.id, now))
  const preview = await world.as(one.hash, (tx) => readBrief(tx, world.keys, one.id, now, reach))
  const seen = await world.as(pro.hash, (tx) => readBrief(tx, world.keys, one.id, now))
  const byPolicies = await world.as(pro.hash, (tx) => briefByPolicies(tx, world.keys, one.id, now))
  if (!whole || !preview) throw new Error('a person does not find themselves')
  expect({ ...preview, shared: preview.shared.toSorted() }).toEqual(asSeen(whole, sections, since))
  const expected = { ...preview, shared: sections, until }
  if (sections.length === 0) expect(seen).toBeUndefined()
  else expect({ ...seen, shared: seen?.shared.toSorted() }).toEqual(expected)
  if (byPolicies) expect({ ...byPolicies, shared: byPolicies.shared.toSorted() }).toEqual(expected)
  else expect(sections).toEqual([])
}

/** What a grantee of these sections, each reaching back to its own day, sees of a person's whole picture. */
function asSeen(whole: Brief, sections: Section[], since: (section: Section) => Date): Brief {
  const has = (section: Section) => sections.includes(section)
  const changed = Object.entries(whole.changed) as [Section, Date][]
  return {
    ...whole,
    shared: sections,
    whatMatters: has('goals-and-plan') ? whole.whatMatters : undefined,
    plan: has('goals-and-plan') ? whole.plan : undefined,
    knowMe: has('story') ? whole.knowMe : undefined,
    tried: has('what-i-have-tried') ? whole.tried : undefined,
    visits: has('visits') ? whole.visits : undefined,
    checkIns: has('check-ins') ? whole.checkIns.filter(({ at }) => at >= since('check-ins')) : [],
    changed: Object.fromEntries(changed.filter(([section, at]) => has(section) && at >= since(section))),
  }
}

async function compareCaseload(model: Model, who: number): Promise<void> {
  const pro = world.pros[who]
  for (const view of [undefined, 'mine', 'team', 'removed'] as const) {
    const { rows } = await world.database.app.query(
      `select person_id as person, rank, at, (beside::json ->> 5)::boolean as claimed
       from concord.caseload_page($1, null, null, null, 50, $2)`,
      [pro?.hash, view],
    )
    expect(rows).toEqual(caseloadOf(model, pro?.id ?? '', new Date(), view))
  }
}

const property = () =>
  fc.asyncProperty(
    fc.array(steps, { minLength: length, maxLength: length, size: 'max' }),
    async (history) => {
      const model = await world.begin()
      const start = Date.now() - 200 * 24 * 60 * 60 * 1000
      for (const [at, step] of history.entries()) {
        await world.take(model, step, new Date(start + at * 3_600_001))
        await compareBrief(model, step.person, step.who)
      }
      for (const who of [0, 1, 2]) {
        await compareCaseload(model, who)
        for (const person of [0, 1]) await compareBrief(model, person, who)
      }
    },
  )

test(`H04 over ${histories} histories Postgres shows what was shared, and the caseload gives the reason for it`, async () => {
  await fc.assert(property(), { numRuns: histories, seed })
}, 7_200_000)

test.each([
  ['story_entry', 'using (true)'],
  ['check_in', `using (person_id = any ((select concord.granted_any())::uuid[]))`],
])(
  'H04 a policy on concord.%s that shows too much is found',
  async (table, using) => {
    await world.look(`create policy leak on concord.${table} for select to concord_app ${using}`)
    const found = await fc.check(property(), { numRuns: 40, seed: 7, endOnFailure: true })
    await world.look(`drop policy leak on concord.${table}`)
    expect(found.errorInstance).toMatchObject({ name: 'AssertionError' })
  },
  120_000,
)
