import type { Section } from '../contract.ts'
import { rankOf } from '../rules.ts'

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
  }
}

/** The caseload that this professional should meet: person, rank and the times it rests on. */
export function caseloadOf(model: Model, who: string, now: Date) {
  const rows = [...model.lives].flatMap(([person, life]) => {
    const { sections, since, until, sharedAt } = held(model, person, who, now)
    const changes = sections.flatMap((section) => {
      const at = life.changed.get(section)
      return at && at >= since(section) ? [at] : []
    })
    const shown = {
      joinedAt: undefined,
      due: undefined,
      sharedAt,
      changedAt: changes.length ? latest(changes) : undefined,
      reviewedAt: life.reviews.get(who),
      until,
    }
    const rank = rankOf(shown, now)
    const at = [sharedAt, shown.changedAt, until, shown.reviewedAt][rank - 3]
    const connection = life.connections.get(who)
    const joined = connection && !connection.answered ? connection.joinedAt : undefined
    return [
      ...(joined ? [{ person, rank: 1, at: joined }] : []),
      ...(sections.length ? [{ person, rank, at }] : []),
    ]
  })
  return rows.sort((a, b) => a.rank - b.rank || Number(a.at) - Number(b.at) || (a.person < b.person ? -1 : 1))
}
