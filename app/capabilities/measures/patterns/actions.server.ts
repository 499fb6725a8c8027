import type { PersonViewer } from '../../../platform/access/viewer.ts'
import { newId } from '../../../platform/crypto/ids.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { repeatedSubmission, type Submission } from '../../../platform/database/submission.ts'
import { type Parsed, parseForm, refused, typedIn } from '../../../platform/pure/form.ts'
import { NoteForm, type PatternId, ShowForm, WithdrawForm } from './contract.ts'
import { dayOfNote } from './note.rules.ts'
import { shownNow } from './seen.rules.ts'
import { hidePattern, keepNote, showPattern, withdrawNote } from './store.server.ts'

type Outcome = Parsed<{ location: string }> | 'other-words'

/** Where a pattern has its page. */
export const placeOf = (instrument: PatternId) => `/patterns/${instrument}`

/** Keeps what was going on on a day, in the person's words. */
export async function noteOnPattern(
  tx: Tx,
  keys: Keyring,
  { personId }: PersonViewer,
  instrument: PatternId,
  form: URLSearchParams,
  at: Date,
): Promise<Outcome> {
  const parsed = parseForm(NoteForm, form)
  const day = dayOfNote(typedIn(form), at)
  const wrongDay = typeof day === 'string' ? [] : [day]
  if (!parsed.ok) return { ...parsed, problems: [...wrongDay, ...parsed.problems] }
  if (typeof day !== 'string') return refused(typedIn(form), day)
  const location = `${placeOf(instrument)}#notes`
  const { key } = parsed.value
  const known = await repeated(tx, keys, form, { personId, key, act: `note ${instrument}`, location, at })
  if (known) return known
  const noteId = newId(at)
  const place = { table: 'pattern_note', column: 'words', row: noteId, person: personId }
  const words = keys.seal(parsed.value.words, place)
  await keepNote(tx, { personId, noteId, instrument, day, words, at })
  return { ok: true, value: { location } }
}

/** Takes back what was written about a day. False: there is no such note. */
export async function withdrawFromPattern(
  tx: Tx,
  { personId }: PersonViewer,
  instrument: PatternId,
  form: URLSearchParams,
  at: Date,
): Promise<boolean> {
  const parsed = parseForm(WithdrawForm, form)
  return parsed.ok && withdrawNote(tx, { personId, noteId: parsed.value.note, instrument, at })
}

/** Shows a pattern to whoever holds the person's measures, as the preview showed it. */
export async function shareShown(
  tx: Tx,
  keys: Keyring,
  { personId }: PersonViewer,
  instrument: PatternId,
  form: URLSearchParams,
  at: Date,
): Promise<Outcome> {
  const parsed = parseForm(ShowForm, form)
  if (!parsed.ok) return parsed
  const location = placeOf(instrument)
  const { key } = parsed.value
  const known = await repeated(tx, keys, form, { personId, key, act: `show ${instrument}`, location, at })
  if (known) return known
  const { from } = shownNow(instrument, parsed.value.reach, at)
  await showPattern(tx, { personId, shownId: newId(at), instrument, from, at })
  return { ok: true, value: { location } }
}

/** Ends it at once, as often as it is asked. */
export async function endShowing(
  tx: Tx,
  { personId }: PersonViewer,
  instrument: PatternId,
  at: Date,
): Promise<void> {
  await hidePattern(tx, personId, instrument, at)
}

type Claimed = Omit<Submission, 'mac'> & { act: string }

async function repeated(
  tx: Tx,
  keys: Keyring,
  form: URLSearchParams,
  { act, ...claimed }: Claimed,
): Promise<Outcome | undefined> {
  const sorted = new URLSearchParams(form)
  sorted.sort()
  const mac = keys.mac('submission', `${act} ${sorted}`)
  const before = await repeatedSubmission(tx, { ...claimed, mac })
  return before === 'other-words' || before === undefined ? before : { ok: true, value: before }
}
