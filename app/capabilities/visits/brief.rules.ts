import { standing } from './agenda.rules.ts'
import type { Decided, Doer, VisitBrief } from './brief.contract.ts'
import type { Visit } from './contract.ts'
import type { Entry, Fields } from './entries.contract.ts'
import { comingOf, pastOf } from './time.rules.ts'

/** The visits in short: the next with its topics once the person is ready, the last, and what is decided and open. */
export function inShort(
  visits: readonly Visit[],
  entries: readonly Entry[],
  names: Map<string, string>,
  now: Date,
): VisitBrief {
  const on = new Set(visits.filter(({ calledOffAt }) => !calledOffAt).map(({ id }) => id))
  const [next] = comingOf(visits, now)
  const [last] = pastOf(visits, now)
  const decisions = entries.filter(({ kind, visitId }) => kind === 'decision' && on.has(visitId))
  const decided = (list: readonly Entry[]) => list.flatMap((entry) => decidedIn(entry, names))
  return {
    next: next && nextOf(next, entries),
    last: last && {
      id: last.id,
      on: last.on,
      with: last.with?.name,
      decided: decided(decisions.filter(({ visitId }) => visitId === last.id)),
    },
    openDecisions: decided(decisions.filter(({ visitId, closed }) => !closed && visitId !== last?.id)),
  }
}

function nextOf(visit: Visit, entries: readonly Entry[]): VisitBrief['next'] {
  const { id, on, time, way, setting, readyAt } = visit
  const topics = standing(entries.filter((entry) => entry.kind === 'topic' && entry.visitId === id))
  return {
    id,
    on,
    time,
    way,
    setting,
    with: visit.with?.name,
    readyAt,
    agreed: visit.orderPersonAt !== undefined && visit.orderMember !== undefined,
    topics: readyAt
      ? topics.flatMap(({ id, side, heads }) =>
          heads.map((version) => ({
            id: `${id} ${version.id}`,
            words: version.fields.words ?? '',
            side,
            author: version.author?.name,
            helper: version.draft ? version.helper : undefined,
          })),
        )
      : [],
  }
}

/** Two who wrote it at the same time leave two versions in force, and both stand here. */
function decidedIn({ id, heads, closed }: Entry, names: Map<string, string>): Decided[] {
  return heads.map(({ id: version, fields }) => ({
    id: `${id} ${version}`,
    what: fields.what ?? '',
    who: doerOf(fields, names),
    by: fields.by,
    closed: closed?.as,
  }))
}

function doerOf(fields: Fields, names: Map<string, string>): Doer {
  const { who = '' } = fields
  if (who === 'person') return { kind: 'person' }
  if (who === 'other') return { kind: 'other', id: undefined, name: fields['who-other'] ?? '' }
  const id = who.slice(who.indexOf(':') + 1)
  const kind = who.startsWith('team:') ? 'team' : 'professional'
  return { kind, id, name: names.get(id) ?? '' }
}
