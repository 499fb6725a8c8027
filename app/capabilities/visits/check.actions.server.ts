import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { parseForm, refused, typedIn } from '../../platform/pure/form.ts'
import { aspects, CheckForm, ShowForm } from './check.contract.ts'
import { readChecks, readOwnTeams } from './check.reads.server.ts'
import { mayAnswer, standsTogether } from './check.rules.ts'
import { chooseToShow, keepAnswers } from './check.store.server.ts'
import type { Actor } from './contract.ts'
import { notSentAfterAll, sentBefore } from './once.store.server.ts'
import type { Outcome } from './outcome.ts'
import { readVisit } from './reads.server.ts'
import { agendaWaits, holdVisit, wrote } from './store.server.ts'

/** What whoever asks may know of how a visit was; undefined where it is not theirs to say. */
export async function openCheck(tx: Tx, keys: Keyring, actor: Actor, visitId: string) {
  const visit = await readVisit(tx, keys, actor.personId, visitId)
  if (!visit) return undefined
  const checks = await readChecks(tx, keys, actor.personId, visitId)
  const teams = actor.membershipId ? await readOwnTeams(tx) : []
  const { answeredBy } = checks
  const another = actor.membershipId && answeredBy && answeredBy !== actor.membershipId
  if (another || !mayAnswer(actor, visit, teams)) return undefined
  const own = actor.membershipId ? checks.professional : checks.person
  return { visit, own, checks, together: standsTogether(checks.person, checks.professional) }
}

/** Keeps how a visit was for one side. Once both stand side by side, neither changes. */
export async function answerCheck(
  tx: Tx,
  keys: Keyring,
  actor: Actor,
  visitId: string,
  form: URLSearchParams,
): Promise<Outcome> {
  const visit = await holdVisit(tx, actor.personId, visitId)
  const found = visit && (await openCheck(tx, keys, actor, visitId))
  if (!visit || !found) return 'gone'
  const parsed = parseForm(CheckForm, form)
  if (!parsed.ok) return parsed
  const { key, words, ...answers } = parsed.value
  if (words === undefined && aspects.every((aspect) => answers[aspect] === undefined))
    return refused(typedIn(form), { field: 'heard', code: 'nothing' })
  const location = `${actor.base}/${visitId}/check`
  const before = await sentBefore(tx, keys, actor, { form, key, location, of: `answers ${visitId}` })
  if (before === 'other-words') return before
  if (before) return { ok: true, value: before }
  if (found.together) {
    await notSentAfterAll(tx, actor, key)
    return refused(typedIn(form), { field: 'heard', code: 'together' })
  }
  const side = actor.membershipId ? 'professional' : 'person'
  const place = { table: 'visit_check', column: 'words', row: `${visitId} ${side}`, person: actor.personId }
  const sealed = words === undefined ? null : keys.seal(words, place)
  await keepAnswers(tx, actor, visitId, { ...answers, words: sealed })
  if (actor.membershipId && visit.ready_at) await agendaWaits(tx, actor.personId, visit, undefined)
  await wrote(tx, actor, false, { kind: 'visit-check', visit: visitId, act: 'answered' })
  return { ok: true, value: { location } }
}

/** Chooses to show one’s own answers, or takes that back while the two do not stand side by side. */
export async function showCheck(
  tx: Tx,
  keys: Keyring,
  actor: Actor,
  visitId: string,
  form: URLSearchParams,
): Promise<Outcome> {
  // Held first: whoever shows and whoever takes back at the same moment do so one after the other.
  const visit = await holdVisit(tx, actor.personId, visitId)
  const found = visit && (await openCheck(tx, keys, actor, visitId))
  if (!found?.own) return 'gone'
  const parsed = parseForm(ShowForm, form)
  if (!parsed.ok) return parsed
  const show = parsed.value.show === 'yes'
  const location = `${actor.base}/${visitId}/check`
  const sent = { form, key: parsed.value.key, location, of: `show ${visitId}` }
  const before = await sentBefore(tx, keys, actor, sent)
  if (before === 'other-words') return before
  if (before || found.together || show === (found.own.shownAt !== undefined))
    return { ok: true, value: { location } }
  await chooseToShow(tx, actor, visitId, show)
  await wrote(tx, actor, false, { kind: 'visit-check', visit: visitId, act: show ? 'shown' : 'taken-back' })
  return { ok: true, value: { location } }
}
