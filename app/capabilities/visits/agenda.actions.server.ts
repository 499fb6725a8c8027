import { newId } from '../../platform/crypto/ids.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { parseForm, refused, typedIn } from '../../platform/pure/form.ts'
import { dueAt } from './actions.server.ts'
import { hasRoom, orderOf, placesAfter, standing } from './agenda.rules.ts'
import { type Actor, KeyForm } from './contract.ts'
import { orderChanged, parkingOf, topicsOf } from './entries.actions.server.ts'
import { AgendaForm, HelperForm, ReadyForm } from './entries.contract.ts'
import { readEntries } from './entries.reads.server.ts'
import { addEntry, addVersion, changeEntry, confirmDrafts, notParked } from './entries.store.server.ts'
import { sentBefore } from './once.store.server.ts'
import type { Outcome } from './outcome.ts'
import { agendaWaits, changeVisit, holdVisit, wrote } from './store.server.ts'

/**
 * Moves, parks, brings back or agrees. Whoever acts names the order they saw: if another stands by now nothing is
 * changed, and they are shown how it stands.
 */
export async function changeAgenda(
  tx: Tx,
  keys: Keyring,
  actor: Actor,
  visitId: string,
  form: URLSearchParams,
): Promise<Outcome> {
  const visit = await holdVisit(tx, actor.personId, visitId)
  if (!visit) return 'gone'
  const parsed = parseForm(AgendaForm, form)
  if (!parsed.ok) return parsed
  const { key, act, entry: entryId, order } = parsed.value
  const topics = await topicsOf(tx, keys, actor, visitId)
  const side = actor.membershipId ? 'professional' : 'person'
  const topic = topics.find(({ id }) => id === entryId)
  const own = topic?.side === side
  const needsOwn = act === 'park' || act === 'back'
  if (act !== 'agree' && act !== 'take' && (!topic || (needsOwn && !own))) return 'gone'
  const parking = parkingOf(form, actor.at)
  if (!parking.ok) return parking
  const location = `${actor.base}/${visitId}/prepare#topics`
  const before = await sentBefore(tx, keys, actor, { form, key, location, of: `agenda ${visitId}` })
  if (before === 'other-words') return before
  if (before) return { ok: true, value: before }
  const no = (code: string) => refused(typedIn(form), { field: 'agenda', code })
  const moving = act === 'up' || act === 'down' || act === 'agree'
  if (moving && order !== orderOf(topics)) return no('order-changed')
  const { personId } = actor

  if (act === 'agree') {
    if (standing(topics).length === 0) return no('nothing-to-agree')
    await changeVisit(
      tx,
      actor,
      visitId,
      actor.membershipId
        ? { order_member_at: actor.at, order_member: actor.membershipId }
        : { order_person_at: actor.at },
    )
    if (actor.membershipId && visit.ready_at) await agendaWaits(tx, personId, visit, undefined)
  } else if (act === 'take') {
    const taken = await takeParked(tx, keys, actor, { visitId, entryId: entryId ?? '' })
    if (taken === 'gone') return taken
    if (taken === 'three') return no('three-stand')
  } else if (topic) {
    if (act === 'back' && !hasRoom(topics, side)) return no('three-stand')
    if (act === 'back' && topic.parked?.takenTo) return no('order-changed')
    if (act === 'park' && !topic.parked) await changeEntry(tx, personId, topic.id, parking.value)
    if (act === 'back' && topic.parked)
      await changeEntry(tx, personId, topic.id, { ...notParked, place: actor.at.getTime() })
    if (act === 'up' || act === 'down')
      for (const { id, place } of placesAfter(topics, topic.id, act))
        if (topics.find((each) => each.id === id)?.place !== place)
          await changeEntry(tx, personId, id, { place })
  }
  if (act !== 'agree') await orderChanged(tx, actor, visitId)
  const shown = visit.ready_at !== null || (visit.shown_at !== null && actor.membershipId !== undefined)
  const about = entryId ? { entry: entryId } : {}
  await wrote(tx, actor, shown, { kind: 'visit-agenda', visit: visitId, act, ...about })
  return { ok: true, value: { location } }
}

/** Brings a topic that was parked at another visit to this one. There it stays, and says where it was taken up. */
async function takeParked(
  tx: Tx,
  keys: Keyring,
  actor: Actor,
  { visitId, entryId }: { visitId: string; entryId: string },
): Promise<'gone' | 'three' | undefined> {
  const side = actor.membershipId ? 'professional' : 'person'
  const entry = (await readEntries(tx, keys, actor.personId)).find(({ id }) => id === entryId)
  if (entry?.kind !== 'topic' || entry.side !== side || !entry.parked || entry.parked.takenTo) return 'gone'
  if (entry.visitId === visitId) return 'gone'
  if (!hasRoom(await topicsOf(tx, keys, actor, visitId), side)) return 'three'
  const [head] = entry.heads
  if (!head) return 'gone'
  const copy = newId(actor.at)
  const versionId = newId(actor.at)
  await addEntry(tx, actor, { entryId: copy, visitId, kind: 'topic', parking: notParked })
  const place = { table: 'visit_version', column: 'words', row: versionId, person: actor.personId }
  const fields = head.draft && head.helper ? { ...head.fields, helper: head.helper } : head.fields
  const words = keys.seal(JSON.stringify(fields), place)
  await addVersion(tx, actor, { entryId: copy, versionId, after: [], words, helped: head.draft })
  await changeEntry(tx, actor.personId, entry.id, { taken_to: visitId })
  return undefined
}

/** The person marks what they prepared as ready, or takes it back: until then nobody else sees it. */
export async function setReady(
  tx: Tx,
  keys: Keyring,
  actor: Actor,
  visitId: string,
  form: URLSearchParams,
): Promise<Outcome> {
  const visit = await holdVisit(tx, actor.personId, visitId)
  if (!visit) return 'gone'
  const parsed = parseForm(ReadyForm, form)
  if (!parsed.ok) return parsed
  const ready = parsed.value.ready === 'yes'
  const location = `${actor.base}/${visitId}`
  const before = await sentBefore(tx, keys, actor, { form, key: parsed.value.key, location, of: 'ready' })
  if (before === 'other-words') return before
  if (before || ready === (visit.ready_at !== null)) return { ok: true, value: { location } }
  const { at, personId } = actor
  await changeVisit(tx, actor, visitId, {
    ready_at: ready ? at : null,
    shown_at: visit.shown_at ?? (ready ? at : null),
    // With the person's topics the list is another one.
    order_person_at: null,
    order_member_at: null,
    order_member: null,
  })
  await agendaWaits(tx, personId, visit, ready ? dueAt(visit.visit_on, at) : undefined)
  await wrote(tx, actor, true, { kind: ready ? 'visit-ready' : 'visit-not-ready', visit: visitId })
  return { ok: true, value: { location } }
}

/** From now on the person writes with somebody who helps, and who is named. */
export async function beginWithHelper(
  tx: Tx,
  keys: Keyring,
  actor: Actor,
  visitId: string,
  form: URLSearchParams,
): Promise<Outcome> {
  const visit = await holdVisit(tx, actor.personId, visitId)
  if (!visit) return 'gone'
  const parsed = parseForm(HelperForm, form)
  if (!parsed.ok) return parsed
  const location = `${actor.base}/${visitId}/prepare`
  const before = await sentBefore(tx, keys, actor, { form, key: parsed.value.key, location, of: 'helper' })
  if (before === 'other-words') return before
  if (before) return { ok: true, value: before }
  const place = { table: 'visit', column: 'helper', row: visitId, person: actor.personId }
  await changeVisit(tx, actor, visitId, { helper: keys.seal(parsed.value.name, place) })
  await wrote(tx, actor, false, { kind: 'visit-helper', visit: visitId })
  return { ok: true, value: { location } }
}

/** The person has read what the helper wrote, and says that it is what they want to say. The help ends with it. */
export async function confirmWords(
  tx: Tx,
  keys: Keyring,
  actor: Actor,
  visitId: string,
  form: URLSearchParams,
): Promise<Outcome> {
  const visit = await holdVisit(tx, actor.personId, visitId)
  if (!visit) return 'gone'
  const parsed = parseForm(KeyForm, form)
  if (!parsed.ok) return parsed
  const location = `${actor.base}/${visitId}/prepare`
  const before = await sentBefore(tx, keys, actor, { form, key: parsed.value.key, location, of: 'confirm' })
  if (before === 'other-words') return before
  if (before) return { ok: true, value: before }
  const topics = await topicsOf(tx, keys, actor, visitId)
  await confirmDrafts(
    tx,
    actor,
    topics.filter(({ side }) => side === 'person').map(({ id }) => id),
  )
  await changeVisit(tx, actor, visitId, { helper: null })
  await wrote(tx, actor, visit.ready_at !== null, { kind: 'visit-confirmed', visit: visitId })
  return { ok: true, value: { location } }
}
