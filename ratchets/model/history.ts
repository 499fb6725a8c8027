import fc from 'fast-check'
import { sections } from '../../app/capabilities/sharing/contract.ts'
import { supporterSections } from '../../app/capabilities/supporters/contract.ts'
import { type Act, one, type Step } from './act.ts'
import { cards, supporters } from './acts/beside.ts'
import { erasure } from './acts/erasure.ts'
import { messages } from './acts/messages.ts'
import { paper } from './acts/paper.ts'
import { plan } from './acts/plan.ts'
import { sharing } from './acts/sharing.ts'
import { suggestions } from './acts/suggestions.ts'
import { teamWork } from './acts/team-work.ts'
import { teams } from './acts/teams.ts'
import { visits } from './acts/visits.ts'
import { worklist } from './acts/worklist.ts'
import { writing } from './acts/writing.ts'
import { compareCards, compareLists } from './lists.ts'
import { differences, type Eyes, everybody, type Looking } from './observers.ts'
import type { Model } from './oracle.ts'
import { comparePage } from './pages.ts'
import { mayFindRows } from './tables.ts'
import type { World } from './world.ts'

/** What always happens; and all else that can, of which each history has two parts, so that much comes of each. */
const always = { ...sharing, ...teams }
const parts: Record<string, Act>[] = [
  ...[supporters, { ...cards, ...erasure }, writing, plan, visits, messages, teamWork, paper],
  ...[worklist, suggestions],
]
const acts: Record<string, Act> = Object.assign({}, always, ...parts)

const stepsOf = (names: readonly string[]): fc.Arbitrary<Step> =>
  fc.oneof(
    ...names.map((name) => {
      const { weight, fields } = one([acts[name]], 0) as Act
      return { weight, arbitrary: fc.record({ act: fc.constant(name), ...fields }) }
    }),
  )

/** Histories of so many acts. A history in which something is wrong loses every act that it can do without. */
export const historiesAmong = (names: readonly string[], length: number): fc.Arbitrary<Step[]> =>
  fc
    .array(fc.option(stepsOf(names), { freq: 1000 }), { minLength: length, maxLength: length })
    .map((all) => all.filter((step) => step !== null))

export const histories = (length: number): fc.Arbitrary<Step[]> =>
  fc
    .noShrink(fc.subarray(parts, { minLength: 2, maxLength: 2 }))
    .chain((some) => historiesAmong([always, ...some].flatMap(Object.keys), length))

const second = 1000

/** What there is before a history begins, so that most of its acts find something to be about. */
const opening: Step[] = [
  { act: 'make something', person: 0 },
  { act: 'make a visit', person: 0, with: 9, past: false },
  { act: 'write a topic', which: 0 },
  { act: 'be ready, or not', which: 0, yes: true },
  { act: 'begin in a plan', person: 0, kind: 'step' },
  { act: 'write in the story', person: 0, prompt: 'know-me' },
  { act: 'check in', person: 0, note: true, shared: true },
]
/** And in some histories a team sees all of it, or somebody of their family does. */
const openToATeam: Step[] = [{ act: 'share with a team', person: 0, team: 0, sections, earlier: true }]
const openToFamily: Step[] = [
  { act: 'ask somebody in', person: 0, sections: supporterSections, items: 1, earlier: true },
  { act: 'take up an invitation', which: 0, isPerson: false },
  { act: 'say who took it up', which: 0, yes: true },
]

/** Does all acts of a history, and compares what people see with what the oracle says, after each and at the end. */
export async function live(world: World, eyes: Eyes, history: Step[], chance: number): Promise<void> {
  const model = await world.anew()
  const ids = world.people.map(({ id }) => id)
  const first = [...opening, ...(chance % 2 ? openToATeam : []), ...(chance % 4 > 1 ? openToFamily : [])]
  const all = [...first, ...history]
  const start = Date.now() - (all.length + 1) * second
  const look = async (looking: Looking) =>
    same(differences(model, looking, await eyes.words(looking, ids), ''))
  for (const [place, step] of all.entries()) {
    await acts[step.act]?.take({ world, model, at: new Date(start + place * second) }, step as never)
    if (place >= first.length) await look(chosenBy(place, everybody(world, model)))
  }
  const everyone = everybody(world, model)
  const readers = everyone.filter(isReader)
  for (const reader of readers) {
    await look(reader)
    same(await compareLists(world, model, reader))
  }
  const [stray, reader] = [one(everyone, chance), one(readers, chance)]
  same(strayRows(model, stray, await eyes.rows(stray, ids)))
  const onlooker = one([...readers.filter(({ who }) => who.as === 'supporter'), stray], chance)
  if (onlooker.who.as !== 'professional') same(written(onlooker, await eyes.changes(onlooker, ids)))
  same(await comparePage(world, model, reader, Math.floor(chance / readers.length)))
  same(await compareCards(world, model))
}

/** Those with whom something may be shared. */
const isReader = ({ who }: Looking) => who.as === 'professional' || who.as === 'supporter'
/** Most of the time a reader; everybody in turn between. */
const chosenBy = (place: number, all: Looking[]) =>
  place % 3 === 0 ? one(all, place / 3) : one(all.filter(isReader), place)

/** Whoever is neither the person nor works with them changes nothing. */
function written({ name, who }: Looking, rows: { table: string; person: string }[]): string[] {
  const own = who.as === 'person' ? who.id : who.as === 'supporter' ? who.own : undefined
  return rows.filter(({ person }) => person !== own).map(({ table }) => `${name} can change rows in ${table}`)
}

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
