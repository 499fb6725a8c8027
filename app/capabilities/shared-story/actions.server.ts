import type { PersonViewer } from '../../platform/access/viewer.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { repeatedSubmission, withdrawSubmission } from '../../platform/database/submission.ts'
import { type Parsed, parseForm, refused } from '../../platform/pure/form.ts'
import { type About, StoryForm, TakeBackForm } from './contract.ts'
import { pageOf } from './rules.ts'
import { takeBackEntry, writeEntry } from './store.server.ts'

/** Keeps what the person wrote under a prompt or in an area; the version before stays in their history. */
export async function writeStory(
  tx: Tx,
  keys: Keyring,
  viewer: PersonViewer,
  about: About,
  form: URLSearchParams,
  at: Date,
  /** When it was written, where that was on paper before. */
  writtenAt = at,
): Promise<Parsed<{ location: string }> | 'other-words'> {
  const parsed = parseForm(StoryForm, form)
  if (!parsed.ok) return parsed
  const { key, after, words } = parsed.value
  form.sort()
  const location = pageOf(about)
  const mac = keys.mac('submission', `${about} ${form}`)
  const before = await repeatedSubmission(tx, { personId: viewer.personId, key, mac, location, at })
  if (before === 'other-words') return before
  if (before) return { ok: true, value: before }
  const entryId = newId(at)
  const place = { table: 'story_entry', column: 'words', row: entryId, person: viewer.personId }
  const sealed = keys.seal(words, place)
  const written = await writeEntry(tx, {
    personId: viewer.personId,
    entryId,
    prompt: about,
    words: sealed,
    at,
    writtenAt,
    after,
  })
  if (written) return { ok: true, value: { location } }
  await withdrawSubmission(tx, viewer.personId, key)
  return refused({ after, words, key }, { field: 'words', code: 'changed-elsewhere' })
}

/** Takes back what the person wrote, as it stood on their page. Nothing happens if that no longer stands. */
export async function takeBackStory(
  tx: Tx,
  viewer: PersonViewer,
  about: About,
  form: URLSearchParams,
  at: Date,
): Promise<void> {
  const parsed = parseForm(TakeBackForm, form)
  if (parsed.ok) await takeBackEntry(tx, { personId: viewer.personId, about, after: parsed.value.after, at })
}
