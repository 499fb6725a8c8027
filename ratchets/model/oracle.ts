import type { Section } from '../../app/capabilities/sharing/contract.ts'
import type { Claim, Outcome } from './worklist.ts'

/**
 * The small oracle of the state-model test: what has happened, kept as simply as possible, and from it alone who may
 * read which words of which person. Nothing here knows how Postgres or a page decides.
 */
export type Grant = {
  id: string
  person: string
  /** A membership or a team. */
  to: string
  section: Section | 'exercises'
  item: string | undefined
  from: Date
  pending: boolean
  /** It was ended, or its last day has passed. */
  over: boolean
}

/** Somebody a person asked in. They read once they have joined and the person has said that it is them. */
export type Support = {
  id: string
  code: string
  person: string
  account: string | undefined
  /** What whoever took it up is called. */
  name: string | undefined
  sections: Section[]
  items: string[]
  from: Date
  answered: 'yes' | 'no' | undefined
  over: boolean
}

export type Card = { id: string; person: string; word: string; works: boolean }
export type Connection = { person: string; member: string; answered: 'yes' | 'no' | undefined }

/** A visit of one person. A date that lies behind sets how far back somebody has to see to find it. */
export type Visit = {
  id: string
  person: string
  with: string | undefined
  endedAt: Date | undefined
  changedAt: Date
  shown: boolean
  readyAt: Date | undefined
  checks: { person?: { shown: boolean }; professional?: { by: string; shown: boolean } }
}
export type Entry = { id: string; person: string; awayAt: Date | undefined }
export type Thread = { id: string; person: string; team: string; lastAt: Date; waiting: boolean }

/** One thing that was written, by one word that stands in nothing else. */
export type Item = {
  word: string
  person: string
  /** Its row; and its place, of which one stands at a time. */
  id: string
  place?: string | undefined
  at: Date
  replacedAt?: Date | undefined
} & (
  | { kind: 'name' | 'own' | 'story' | 'tried' | 'matters' | 'check-in' }
  | { kind: 'note'; shared: boolean }
  | { kind: 'made'; worksheet: string; away: boolean }
  | { kind: 'plan'; entry: Entry; by: string | undefined }
  | { kind: 'view'; on: Item & { kind: 'plan' }; withdrawn: boolean }
  | { kind: 'of the team'; team: string }
  | { kind: 'message'; thread: Thread }
  | { kind: 'visit'; visit: Visit }
  | { kind: 'together'; visit: Visit }
  | { kind: 'topic'; visit: Visit; by: string | undefined }
  | { kind: 'check'; visit: Visit; by: string | undefined }
  | { kind: 'suggestion'; by: string; back: boolean }
  | { kind: 'said to it'; by: string; shown: boolean }
)

export type Model = {
  /** Everybody who has not been erased. */
  people: Set<string>
  /** Who works here, and in which teams. */
  members: Set<string>
  teams: Map<string, Set<string>>
  grants: Grant[]
  supports: Support[]
  cards: Card[]
  connections: Connection[]
  visits: Visit[]
  threads: Thread[]
  items: Item[]
  claims: Claim[]
  outcomes: Outcome[]
}

/** Who looks. A supporter looks at one page, and may be a person too; nobody is an administrator, or no session. */
export type Observer =
  | { as: 'person'; id: string }
  | { as: 'professional'; id: string }
  | { as: 'supporter'; support: Support; own: string | undefined }
  | { as: 'nobody' }

/** One thing that somebody holds of one person: a section, how far back, and through which team if through one. */
type Held = { section: string; from: Date; item: string | undefined; team: string | undefined }

/** What an observer holds of a person now. */
export function heldBy(model: Model, who: Observer, person: string): Held[] {
  if (who.as === 'professional' && model.members.has(who.id))
    return model.grants
      .filter((grant) => grant.person === person && !grant.over && !grant.pending)
      .filter(({ to }) => to === who.id || model.teams.get(to)?.has(who.id))
      .map(({ section, from, item, to }) => ({ section, from, item, team: to === who.id ? undefined : to }))
  if (who.as === 'supporter' && who.support.person === person && opens(who.support))
    return [
      ...who.support.sections.map((section) => ({ section, item: undefined })),
      ...who.support.items.map((item) => ({ section: 'exercises', item })),
    ].map((held) => ({ ...held, from: who.support.from, team: undefined }))
  return []
}

export const opens = ({ account, answered, over }: Support): boolean =>
  account !== undefined && answered === 'yes' && !over

/** Whether somebody who works here may write in a section of a person's. */
export const mayWrite = (model: Model, member: string, person: string, section: Section): boolean =>
  heldBy(model, { as: 'professional', id: member }, person).some((held) => held.section === section)

/** The teams through which a professional holds a section of a person's. */
export function teamsHolding(model: Model, member: string, person: string, section: Section): string[] {
  const held = heldBy(model, { as: 'professional', id: member }, person)
  return [...new Set(held.flatMap((each) => (each.section === section && each.team ? [each.team] : [])))]
}

/** Whether a professional is to say if this is whom they invited. */
export const waitsFor = (model: Model, member: string, person: string): boolean =>
  model.members.has(member) &&
  model.connections.some(
    (each) => each.member === member && each.person === person && each.answered === undefined,
  )

type OfASection = Exclude<Item['kind'], 'name' | 'own' | 'suggestion' | 'said to it'>
const sectionOf: Record<OfASection, Section | 'exercises'> = {
  story: 'story',
  tried: 'what-i-have-tried',
  matters: 'goals-and-plan',
  plan: 'goals-and-plan',
  view: 'goals-and-plan',
  'of the team': 'goals-and-plan',
  'check-in': 'check-ins',
  note: 'check-ins',
  made: 'exercises',
  message: 'messages',
  visit: 'visits',
  topic: 'visits',
  together: 'visits',
  check: 'visits',
}

/** Whether an observer may read an item now. */
export function mayRead(model: Model, who: Observer, item: Item): boolean {
  if (!model.people.has(item.person)) return false
  const own = who.as === 'person' ? who.id : who.as === 'supporter' ? who.own : undefined
  if (own === item.person) return item.kind !== 'check' || item.by === undefined || together(item.visit)
  const all = heldBy(model, who, item.person)
  const { kind } = item
  if (kind === 'own') return false
  if (kind === 'name')
    return all.length > 0 || (who.as === 'professional' && waitsFor(model, who.id, item.person))
  // Whoever suggested something reads why for as long as anything is shared with them; the rest if it is shown.
  if (kind === 'suggestion' || kind === 'said to it')
    return (
      all.length > 0 &&
      who.as === 'professional' &&
      item.by === who.id &&
      (kind === 'suggestion' || item.shown)
    )
  const held = all.filter(({ section }) => section === sectionOf[kind])
  return held.length > 0 && isSeen(item, held, who)
}

/** The rules of each section for whoever holds it. */
function isSeen(item: Item, held: Held[], who: Observer): boolean {
  const since = earliest(held)
  const stands = item.replacedAt === undefined
  const stoodAfter = (moment: Date) => item.replacedAt === undefined || item.replacedAt > moment
  switch (item.kind) {
    case 'check-in':
      return stands && item.at >= since
    case 'note':
      return stands && item.at >= since && item.shared && who.as === 'professional'
    case 'made':
      return stands && !item.away && held.some((each) => each.item === item.worksheet)
    case 'plan':
      return stoodAfter(since) && isKept(item.entry, since)
    case 'view':
      return isSeen(item.on, held, who) || (!item.withdrawn && isKept(item.on.entry, since))
    case 'of the team':
      return held.some(({ team }) => team === item.team)
    case 'message': {
      const reach = reachOf(held, item.thread)
      return reach.length > 0 && item.at >= earliest(reach)
    }
    case 'visit':
      return isFound(item.visit, held)
    case 'together':
      return isFound(item.visit, held) && stoodAfter(since)
    case 'topic': {
      const { readyAt } = item.visit
      const stoodReady = readyAt !== undefined && stoodAfter(readyAt)
      return isFound(item.visit, held) && stoodAfter(since) && (item.by !== undefined || stoodReady)
    }
    case 'check': {
      const { checks } = item.visit
      if (who.as !== 'professional' || checks.professional?.by !== who.id) return false
      return item.by === who.id || together(item.visit)
    }
    default:
      return stands
  }
}

const earliest = (held: Held[]) => new Date(Math.min(...held.map(({ from }) => Number(from))))
/** What was shared by name opens every thread; what was shared with a team, its own. */
const reachOf = (held: Held[], thread: Thread) =>
  held.filter(({ team }) => team === undefined || team === thread.team)
const isKept = ({ awayAt }: Entry, since: Date) => awayAt === undefined || awayAt >= since
export const isFound = ({ shown, endedAt, changedAt }: Visit, held: Held[]) =>
  shown && (endedAt === undefined || endedAt >= earliest(held) || changedAt >= earliest(held))
const together = ({ checks }: Visit) => Boolean(checks.person?.shown && checks.professional?.shown)

/** Every word that an observer may read now. */
export const readable = (model: Model, who: Observer): string[] =>
  model.items
    .filter((item) => mayRead(model, who, item))
    .map(({ word }) => word)
    .sort()

/** The people of whom a professional knows that they are there: in a caseload, by name, by an address. */
export const known = (model: Model, who: Observer): string[] =>
  [...model.people].filter((person) => {
    const waits = who.as === 'professional' && waitsFor(model, who.id, person)
    return waits || heldBy(model, who, person).length > 0
  })

/** The people on a team's round, for a professional. */
export const onRound = (model: Model, member: string, team: string): string[] =>
  [...model.people].filter((person) => teamsHolding(model, member, person, 'goals-and-plan').includes(team))

/** Whether a professional finds a thread: something was written in it since they may see it. */
export function mayFind(model: Model, member: string, thread: Thread): boolean {
  const held = heldBy(model, { as: 'professional', id: member }, thread.person)
  const reach = reachOf(
    held.filter(({ section }) => section === 'messages'),
    thread,
  )
  return reach.length > 0 && thread.lastAt >= earliest(reach)
}

/** The threads that wait in a professional's inbox: those of their teams. */
export const inInbox = (model: Model, member: string): Thread[] =>
  model.threads.filter(
    (thread) =>
      thread.waiting &&
      model.people.has(thread.person) &&
      model.teams.get(thread.team)?.has(member) &&
      mayFind(model, member, thread),
  )
