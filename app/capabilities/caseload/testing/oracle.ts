import type { Section } from '../contract.ts'
import type { OutcomeKind } from '../outcomes/contract.ts'
import { firstDue, quietSince, rankOf } from '../rules.ts'

type Grant = {
  id: string
  to: string
  section: Section
  from: Date
  until: Date
  createdAt: Date
  pending: boolean
  ended: boolean
}
type Connection = { joinedAt: Date; answered: boolean }
export type Life = {
  grants: Grant[]
  connections: Map<string, Connection>
  reviews: Map<string, Date>
  /** What each professional noted and did not take back, oldest first. */
  outcomes: Map<string, { id: string; kind: OutcomeKind; at: Date; remindAt: Date | undefined }[]>
  /** Who looks after them, by team. */
  claims: Map<string, string>
  changed: Map<Section, Date>
  checkIns: string[]
  entries: Map<string, string>
}
/** What has happened so far, kept as simply as possible: nothing here knows how Postgres decides. */
export type Model = { lives: Map<string, Life>; teams: Map<string, Set<string>> }

export const emptyLife = (): Life => ({
  grants: [],
  connections: new Map(),
  reviews: new Map(),
  outcomes: new Map(),
  claims: new Map(),
  changed: new Map(),
  checkIns: [],
  entries: new Map(),
})

const earliest = (dates: Date[]) => new Date(Math.min(...dates.map(Number)))
const latest = (dates: Date[]) => new Date(Math.max(...dates.map(Number)))

export const isFor = (model: Model, to: string, who: string) =>
  to === who || model.teams.get(to)?.has(who) === true

/** What this professional may see of this person now, section by section: since when, and until when. */
export function held(model: Model, person: string, who: string, now: Date) {
  const grants = (model.lives.get(person) ?? emptyLife()).grants.filter(
    (each) => !each.ended && !each.pending && each.until > now && isFor(model, each.to, who),
  )
  const sections = [...new Set(grants.map(({ section }) => section))].sort()
  const of = (section: Section) => grants.filter((each) => each.section === section)
  return {
    sections,
    since: (section: Section) => earliest(of(section).map(({ from }) => from)),
    until: sections.length
      ? earliest(sections.map((section) => latest(of(section).map(({ until }) => until))))
      : undefined,
    sharedAt: grants.length ? latest(grants.map(({ createdAt }) => createdAt)) : undefined,
    named: grants.some(({ to }) => to === who),
    teams: [...new Set(grants.flatMap(({ to }) => (to === who ? [] : [to])))],
  }
}

/** The caseload that this professional should meet: person, rank, the times it rests on, and who looks after them. */
export function caseloadOf(model: Model, who: string, now: Date, view?: 'mine' | 'team' | 'removed') {
  const rows = [...model.lives].flatMap(([person, life]) => {
    const { sections, since, until, sharedAt, named, teams } = held(model, person, who, now)
    const changes = sections.flatMap((section) => {
      const at = life.changed.get(section)
      return at && at >= since(section) ? [at] : []
    })
    const done = life.outcomes.get(who)?.at(-1)
    const shown = {
      joinedAt: undefined,
      due: undefined,
      sharedAt,
      changedAt: changes.length ? latest(changes) : undefined,
      reviewedAt: life.reviews.get(who),
      settledAt: done?.at,
      remindAt: done?.remindAt,
      until,
    }
    const hidden = done?.kind === 'removed' && sharedAt !== undefined && sharedAt <= done.at
    const quiet = quietSince(shown)
    const rank = view === 'removed' ? 7 : rankOf(shown, now)
    const at = [firstDue(shown, now)?.at, sharedAt, shown.changedAt, until, quiet, done?.at][rank - 2]
    const connection = life.connections.get(who)
    const joined = connection && !connection.answered ? connection.joinedAt : undefined
    const claimers = teams.flatMap((team) => life.claims.get(team) ?? [])
    const own = claimers.includes(who)
    const fits = { everyone: true, mine: named || own, team: teams.length > 0, removed: true }[
      view ?? 'everyone'
    ]
    const claimed = claimers.length > 0 ? own : null
    return [
      ...(joined && (view === undefined || view === 'mine')
        ? [{ person, rank: 1, at: joined, claimed: null }]
        : []),
      ...(sections.length && fits && hidden === (view === 'removed') ? [{ person, rank, at, claimed }] : []),
    ]
  })
  return rows.sort((a, b) => a.rank - b.rank || Number(a.at) - Number(b.at) || (a.person < b.person ? -1 : 1))
}
