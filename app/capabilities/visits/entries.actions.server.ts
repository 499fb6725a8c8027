import { newId } from '../../platform/crypto/ids.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { type Parsed, parseForm, typedIn } from '../../platform/pure/form.ts'
import { hasRoom } from './agenda.rules.ts'
import type { Actor } from './contract.ts'
import { CloseForm, type Entry, type Fields, type Kind, OwnerForm } from './entries.contract.ts'
import { readEntries } from './entries.reads.server.ts'
import { readEntry } from './entries.rules.ts'
import { addEntry, addVersion, changeEntry, notParked, type Parking } from './entries.store.server.ts'
import { sentBefore } from './once.store.server.ts'
import type { Outcome } from './outcome.ts'
import { agendaWaits, changeVisit, holdVisit, wrote } from './store.server.ts'
import type { VisitRow } from './tables.reads.server.ts'

/** Who will take up what is parked. Without a choice it is the person, another time. */
export function parkingOf(form: URLSearchParams, at: Date): Parsed<Parking> {
  if (!form.get('owner')) return { ok: true, value: { ...notParked, parked_at: at, owner_kind: 'me' } }
  const parsed = parseForm(OwnerForm, form)
  if (!parsed.ok) return parsed
  const [kind, id = null] = parsed.value.owner.split(':')
  const owner_kind = kind as 'me' | 'professional' | 'team'
  return {
    ok: true,
    value: {
      parked_at: at,
      owner_kind,
      owner_membership: owner_kind === 'professional' ? id : null,
      owner_team: owner_kind === 'team' ? id : null,
    },
  }
}

/** Writes something new at a visit. A fourth topic of one side is parked, never lost. */
export async function writeEntry(
  tx: Tx,
  keys: Keyring,
  actor: Actor,
  { visitId, kind }: { visitId: string; kind: Kind },
  form: URLSearchParams,
): Promise<Outcome> {
  const visit = await holdVisit(tx, actor.personId, visitId)
  if (!visit) return 'gone'
  const read = readEntry(kind, form)
  if (!read.ok) return read
  const parking = parkingOf(form, actor.at)
  if (!parking.ok) return { ...parking, typed: typedIn(form, ['after']) }
  const location = kind === 'topic' ? `${actor.base}/${visitId}/prepare` : `${actor.base}/${visitId}`
  const { key, fields } = read.value
  const before = await sentBefore(tx, keys, actor, { form, key, location, of: `${kind} ${visitId}` })
  if (before === 'other-words') return before
  if (before) return { ok: true, value: before }
  const side = actor.membershipId ? 'professional' : 'person'
  const topics = kind === 'topic' ? await topicsOf(tx, keys, actor, visitId) : []
  const room = kind !== 'topic' || hasRoom(topics, side)
  const entryId = newId(actor.at)
  await addEntry(tx, actor, { entryId, visitId, kind, parking: room ? notParked : parking.value })
  await writeWords(tx, keys, actor, visit, { entryId, kind, fields, after: [] })
  if (kind === 'topic' && room) await orderChanged(tx, actor, visitId)
  return { ok: true, value: { location: kind === 'topic' ? `${location}#topics` : location } }
}

export async function topicsOf(tx: Tx, keys: Keyring, actor: Actor, visitId: string): Promise<Entry[]> {
  const entries = await readEntries(tx, keys, actor.personId, [visitId])
  return entries.filter(({ kind }) => kind === 'topic')
}

/** What both sides agreed was another order: both are asked again. */
export async function orderChanged(tx: Tx, actor: Actor, visitId: string): Promise<void> {
  await changeVisit(tx, actor, visitId, { order_person_at: null, order_member_at: null, order_member: null })
}

type Words = { entryId: string; kind: Kind; fields: Fields; after: string[] }

async function writeWords(
  tx: Tx,
  keys: Keyring,
  actor: Actor,
  visit: VisitRow,
  { entryId, kind, fields, after }: Words,
): Promise<void> {
  const { personId } = actor
  const versionId = newId(actor.at)
  const helped = visit.helper !== null && actor.membershipId === undefined && kind === 'topic'
  const helper =
    helped && visit.helper
      ? {
          helper: keys.open(visit.helper, {
            table: 'visit',
            column: 'helper',
            row: visit.visit_id,
            person: personId,
          }),
        }
      : {}
  const place = { table: 'visit_version', column: 'words', row: versionId, person: personId }
  const words = keys.seal(JSON.stringify({ ...fields, ...helper }), place)
  await addVersion(tx, actor, { entryId, versionId, after, words, helped })
  // Once the two have written something down, the topics have been read.
  if (kind !== 'topic' && visit.ready_at && actor.membershipId)
    await agendaWaits(tx, personId, visit, undefined)
  const seen =
    visit.shown_at !== null &&
    (kind !== 'topic' || actor.membershipId !== undefined || visit.ready_at !== null)
  const event = { visit: visit.visit_id, entry: entryId, version: versionId }
  await wrote(tx, actor, seen, { kind: 'visit-written', ...event })
}

/** True for what this side may put into words: notes, decisions and what was weighed up together; topics, each their own. */
export function mayChange(actor: Pick<Actor, 'membershipId'>, entry: Pick<Entry, 'kind' | 'side'>): boolean {
  return entry.kind !== 'topic' || entry.side === (actor.membershipId ? 'professional' : 'person')
}

/** Changes the words of an entry. Another version that came meanwhile stays in force beside this one (H08). */
export async function changeWords(
  tx: Tx,
  keys: Keyring,
  actor: Actor,
  { visitId, entryId }: { visitId: string; entryId: string },
  form: URLSearchParams,
): Promise<Outcome> {
  const visit = await holdVisit(tx, actor.personId, visitId)
  if (!visit) return 'gone'
  const entries = await readEntries(tx, keys, actor.personId, [visitId])
  const entry = entries.find(({ id }) => id === entryId)
  if (!entry || !mayChange(actor, entry)) return 'gone'
  const read = readEntry(entry.kind, form)
  if (!read.ok) return read
  const { key, after, fields } = read.value
  const unseen = entry.heads.some(({ id }) => !after.includes(id))
  const back = entry.kind === 'topic' ? `${actor.base}/${visitId}/prepare` : `${actor.base}/${visitId}`
  const location = unseen ? `${actor.base}/${visitId}/entries/${entryId}` : back
  const before = await sentBefore(tx, keys, actor, { form, key, location, of: entryId })
  if (before === 'other-words') return before
  if (before) return { ok: true, value: before }
  const [only] = entry.heads
  const same = entry.heads.length === 1 && only && JSON.stringify(only.fields) === JSON.stringify(fields)
  if (!same) await writeWords(tx, keys, actor, visit, { entryId, kind: entry.kind, fields, after })
  return { ok: true, value: { location } }
}

/** Says that what was decided is done, or falls away; or that it is open again. */
export async function closeEntry(
  tx: Tx,
  keys: Keyring,
  actor: Actor,
  { visitId, entryId }: { visitId: string; entryId: string },
  form: URLSearchParams,
): Promise<Outcome> {
  const visit = await holdVisit(tx, actor.personId, visitId)
  if (!visit) return 'gone'
  const entries = await readEntries(tx, keys, actor.personId, [visitId])
  const entry = entries.find(({ id }) => id === entryId)
  if (entry?.kind !== 'decision') return 'gone'
  const parsed = parseForm(CloseForm, form)
  if (!parsed.ok) return parsed
  const { key, as } = parsed.value
  const location = `${actor.base}/${visitId}`
  const before = await sentBefore(tx, keys, actor, { form, key, location, of: `close ${entryId}` })
  if (before === 'other-words') return before
  if (before) return { ok: true, value: before }
  const closed = as === 'open' ? null : as
  await changeEntry(tx, actor.personId, entryId, { closed_at: closed && actor.at, closed_as: closed })
  const shown = visit.shown_at !== null
  await wrote(tx, actor, shown, { kind: 'visit-entry-closed', visit: visitId, entry: entryId, as })
  return { ok: true, value: { location } }
}
