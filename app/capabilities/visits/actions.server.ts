import { newId } from '../../platform/crypto/ids.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { type Parsed, type Problem, parseForm, refused, typedIn } from '../../platform/pure/form.ts'
import { type Actor, DetailsForm } from './contract.ts'
import { CalledOffForm } from './entries.contract.ts'
import { dayTyped } from './entries.rules.ts'
import { notSentAfterAll, sentBefore } from './once.store.server.ts'
import type { Outcome } from './outcome.ts'
import { addVisit, agendaWaits, changeVisit, holdVisit, wrote } from './store.server.ts'

type Read = { form: DetailsForm; on: string | undefined }

function readDetails(form: URLSearchParams): Parsed<Read> {
  const parsed = parseForm(DetailsForm, form)
  const on = dayTyped(form, 'on')
  const noDate: Problem[] = on === 'no-date' ? [{ field: 'on', code: 'no-date' }] : []
  if (!parsed.ok) return { ...parsed, problems: [...parsed.problems, ...noDate] }
  if (noDate.length > 0) return refused(typedIn(form), ...noDate)
  return { ok: true, value: { form: parsed.value, on } }
}

/** The columns that say when, how and with whom. */
function columnsOf(keys: Keyring, personId: string, visitId: string, { form, on }: Read) {
  const [kind, id = null] = form.with.split(':')
  const seal = (words: string | undefined, column: string) =>
    words === undefined ? null : keys.seal(words, { table: 'visit', column, row: visitId, person: personId })
  return {
    setting: form.setting,
    way: form.way,
    visit_on: on ?? null,
    visit_time: form.time ?? null,
    with_membership: kind === 'professional' ? id : null,
    with_team: kind === 'team' ? id : null,
    with_words: kind === 'other' ? seal(form['with-other'], 'with_words') : null,
    join_words: seal(form.join, 'join_words'),
  }
}

/** Whom a visit can be with: those whom the one who makes it may name. */
type MayName = (kind: string, id: string) => boolean

function strangerIn({ form }: Read, mayName: MayName): boolean {
  const [kind = '', id] = form.with.split(':')
  return id !== undefined && !mayName(kind, id)
}

/** Makes a visit of a person, by either side, once per form. */
export async function makeVisit(
  tx: Tx,
  keys: Keyring,
  actor: Actor,
  form: URLSearchParams,
  mayName: MayName,
): Promise<Outcome> {
  const read = readDetails(form)
  if (!read.ok) return read
  if (strangerIn(read.value, mayName)) return refused(typedIn(form), { field: 'with', code: 'choose' })
  const visitId = newId(actor.at)
  const location = `${actor.base}/${visitId}`
  const before = await sentBefore(tx, keys, actor, {
    form,
    key: read.value.form.key,
    location,
    of: `${actor.base}/new`,
  })
  if (before === 'other-words') return before
  if (before) return { ok: true, value: before }
  await addVisit(tx, actor, { visitId, details: columnsOf(keys, actor.personId, visitId, read.value) })
  return { ok: true, value: { location } }
}

/** Changes when, how or with whom; what somebody else changed meanwhile is never written over. */
export async function changeDetails(
  tx: Tx,
  keys: Keyring,
  actor: Actor,
  visitId: string,
  form: URLSearchParams,
  mayName: MayName,
): Promise<Outcome> {
  const read = readDetails(form)
  const visit = await holdVisit(tx, actor.personId, visitId)
  if (!visit) return 'gone'
  if (!read.ok) return read
  const kept = (kind: string, id: string) =>
    mayName(kind, id) || id === visit.with_membership || id === visit.with_team
  if (strangerIn(read.value, kept)) return refused(typedIn(form), { field: 'with', code: 'choose' })
  const { key, after } = read.value.form
  const location = `${actor.base}/${visitId}`
  const before = await sentBefore(tx, keys, actor, { form, key, location })
  if (before === 'other-words') return before
  if (before) return { ok: true, value: before }
  if (after !== visit.edit_id) {
    await notSentAfterAll(tx, actor, key)
    return refused(typedIn(form), { field: 'changed', code: 'changed-elsewhere' })
  }
  const details = columnsOf(keys, actor.personId, visitId, read.value)
  await changeVisit(tx, actor, visitId, {
    ...details,
    edit_id: newId(actor.at),
    changed_at: actor.at,
    changed_by: actor.membershipId ?? null,
  })
  if (visit.ready_at) {
    await agendaWaits(tx, actor.personId, { ...visit, ...details }, dueAt(details.visit_on, visit.ready_at))
  }
  await wrote(tx, actor, visit.shown_at !== null, { kind: 'visit-changed', visit: visitId })
  return { ok: true, value: { location } }
}

/** From when topics that are ready wait: the start of the visit’s day, or at once where there is no date. */
export function dueAt(on: string | null, readyAt: Date): Date {
  return on ? new Date(`${on}T00:00:00Z`) : readyAt
}

/** Calls a visit off, or puts it back on. Nothing written at it is lost. */
export async function callOff(
  tx: Tx,
  keys: Keyring,
  actor: Actor,
  visitId: string,
  form: URLSearchParams,
): Promise<Outcome> {
  const visit = await holdVisit(tx, actor.personId, visitId)
  if (!visit) return 'gone'
  const parsed = parseForm(CalledOffForm, form)
  if (!parsed.ok) return parsed
  const off = parsed.value.off === 'yes'
  const location = `${actor.base}/${visitId}`
  const before = await sentBefore(tx, keys, actor, { form, key: parsed.value.key, location, of: 'off' })
  if (before === 'other-words') return before
  if (before || off === (visit.called_off_at !== null)) return { ok: true, value: { location } }
  await changeVisit(tx, actor, visitId, { called_off_at: off ? actor.at : null })
  if (visit.ready_at)
    await agendaWaits(tx, actor.personId, visit, off ? undefined : dueAt(visit.visit_on, visit.ready_at))
  await wrote(tx, actor, visit.shown_at !== null, {
    kind: off ? 'visit-called-off' : 'visit-back-on',
    visit: visitId,
  })
  return { ok: true, value: { location } }
}
