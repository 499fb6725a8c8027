import fc from 'fast-check'
import { type Act, one, type Step } from './act.ts'
import { cards, supporters } from './acts/beside.ts'
import { erasure } from './acts/erasure.ts'
import { messages } from './acts/messages.ts'
import { paper } from './acts/paper.ts'
import { plan } from './acts/plan.ts'
import { sharing } from './acts/sharing.ts'
import { teamWork } from './acts/team-work.ts'
import { teams } from './acts/teams.ts'
import { visits } from './acts/visits.ts'
import { writing } from './acts/writing.ts'
import { compareCards, compareLists } from './lists.ts'
import { differences, type Eyes, everybody, type Looking } from './observers.ts'
import type { Model } from './oracle.ts'
import { comparePage } from './pages.ts'
import { mayFindRows } from './tables.ts'
import type { World } from './world.ts'

/** All that can happen. What a new capability lets people do stands in a file of its own, and here. */
const acts: Record<string, Act> = {
  ...{ ...sharing, ...teams, ...supporters, ...cards, ...erasure },
  ...{ ...writing, ...plan, ...visits, ...messages, ...teamWork, ...paper },
}

const stepsOf = (names: string[]): fc.Arbitrary<Step> =>
  fc.oneof(
    ...Object.entries(acts)
      .filter(([name]) => names.includes(name))
      .map(([name, { weight, fields }]) => ({
        weight,
        arbitrary: fc.record({ act: fc.constant(name), ...fields }),
      })),
  )

/** Histories of so many acts. A history in which something is wrong loses every act that it can do without. */
export const histories = (length: number, among = Object.keys(acts)): fc.Arbitrary<Step[]> =>
  fc
    .array(fc.option(stepsOf(among), { freq: 1000 }), { minLength: length, maxLength: length })
    .map((all) => all.filter((step) => step !== null))

const second = 1000

/** What there is before a history begins, so that most of its acts find something to be about. */
const opening: Step[] = [
  { act: 'make something', person: 0 },
  { act: 'make a visit', person: 0, with: 9, past: false },
  { act: 'begin in a plan', person: 0, kind: 'step' },
  { act: 'write to a team', person: 0, team: 0, earlier: false, on: false, which: 0 },
]

/** Does all acts of a history, and compares what people see with what the oracle says, after each and at the end. */
export async function live(world: World, eyes: Eyes, history: Step[], chance: number): Promise<void> {
  const model = await world.anew()
  const ids = world.people.map(({ id }) => id)
  const all = [...opening, ...history]
  const start = Date.now() - (all.length + 1) * second
  const look = async (looking: Looking) =>
    same(differences(model, looking, await eyes.words(looking, ids), ''))
  for (const [place, step] of all.entries()) {
    await acts[step.act]?.take({ world, model, at: new Date(start + place * second) }, step as never)
    if (place >= opening.length) await look(chosenBy(place, everybody(world, model)))
  }
  const everyone = everybody(world, model)
  const readers = everyone.filter(isReader)
  for (const reader of readers) {
    await look(reader)
    same(await compareLists(world, model, reader))
  }
  const [stray, reader] = [one(everyone, chance), one(readers, chance)]
  same(strayRows(model, stray, await eyes.rows(stray, ids)))
  same(await comparePage(world, model, reader, Math.floor(chance / readers.length)))
  same(await compareCards(world, model))
}

/** Those with whom something may be shared. */
const isReader = ({ who }: Looking) => who.as === 'professional' || who.as === 'supporter'
/** Most of the time a reader; everybody in turn between. */
const chosenBy = (place: number, all: Looking[]) =>
  place % 3 === 0 ? one(all, place / 3) : one(all.filter(isReader), place)

function strayRows(
  model: Model,
  { name, who }: Looking,
  rows: { table: string; person: string }[],
): string[] {
  const stray = rows.filter(({ table, person }) => !mayFindRows(model, who, table, person))
  return stray.map(({ table }) => `${name} finds rows in ${table}`)
}

function same(found: string[]): void {
  if (found.length > 0) throw new Error(found.join('\n'))
}
