import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { standing } from './agenda.rules.ts'
import type { Doer, VisitBrief } from './brief.contract.ts'
import type { Visit } from './contract.ts'
import type { Entry, Fields } from './entries.contract.ts'
import { readEntries, readNamesIn } from './entries.reads.server.ts'
import { readVisits } from './reads.server.ts'
import { isSeenFrom } from './sharing.rules.ts'
import { comingOf, pastOf } from './time.rules.ts'

/**
 * The visits of a brief, as far as whoever asks may see. `from`: as somebody would see it whom the person shares their
 * visits with, reaching back to then; for the person’s own preview.
 */
export async function readVisitBrief(
  tx: Tx,
  keys: Keyring,
  personId: string,
  now: Date,
  from?: Date,
): Promise<VisitBrief> {
  const all = await readVisits(tx, keys, personId)
  const visits = from ? all.filter((visit) => isSeenFrom(visit, from)) : all
  const [next] = comingOf(visits, now)
  const [last] = pastOf(visits, now)
  const entries = await readEntries(
    tx,
    keys,
    personId,
    visits.filter((visit) => !visit.calledOffAt).map(({ id }) => id),
  )
  const names = await readNamesIn(tx, entries)
  return {
    next: next && nextOf(next, entries),
    last: last && { id: last.id, on: last.on, with: last.with?.name },
    openDecisions: entries
      .filter(({ kind, closed }) => kind === 'decision' && !closed)
      .flatMap(({ id, visitId, heads }) =>
        heads.slice(0, 1).map(({ fields }) => ({
          id,
          visitId,
          what: fields.what ?? '',
          who: doerOf(fields, names),
          by: fields.by,
        })),
      ),
  }
}

function nextOf(visit: Visit, entries: Entry[]): VisitBrief['next'] {
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
            id,
            words: version.fields.words ?? '',
            side,
            author: version.author?.name,
            helper: version.draft ? version.helper : undefined,
          })),
        )
      : [],
  }
}

function doerOf(fields: Fields, names: Map<string, string>): Doer {
  const { who = '' } = fields
  if (who === 'person') return { kind: 'person' }
  if (who === 'other') return { kind: 'other', id: undefined, name: fields['who-other'] ?? '' }
  const id = who.slice(who.indexOf(':') + 1)
  const kind = who.startsWith('team:') ? 'team' : 'professional'
  return { kind, id, name: names.get(id) ?? '' }
}
