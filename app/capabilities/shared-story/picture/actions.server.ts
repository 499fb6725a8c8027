import type { PersonViewer } from '../../../platform/access/viewer.ts'
import { newId } from '../../../platform/crypto/ids.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { repeatedSubmission, withdrawSubmission } from '../../../platform/database/submission.ts'
import { type Parsed, parseForm, refused, typedIn } from '../../../platform/pure/form.ts'
import { LinkForm, type PictureLink } from './contract.ts'
import { readLink } from './reads.server.ts'
import { writeLink } from './store.server.ts'

/** What came of a link: kept, refused with what stands in its place, or sent before with other words. */
export type Drawn =
  | { result: Parsed<{ location: string }>; standing: PictureLink | undefined }
  | 'other-words'

/** Draws a link between two areas, or says it in other words. */
export async function drawLink(
  tx: Tx,
  keys: Keyring,
  { personId }: PersonViewer,
  form: URLSearchParams,
  at: Date,
): Promise<Drawn> {
  const parsed = parseForm(LinkForm, form)
  if (!parsed.ok) return { result: parsed, standing: undefined }
  const { key, after, from, to, words } = parsed.value
  if (from === to)
    return { result: refused(typedIn(form), { field: 'to', code: 'same' }), standing: undefined }
  form.sort()
  const location = '/story/picture#links'
  const mac = keys.mac('submission', `story-link ${form}`)
  const before = await repeatedSubmission(tx, { personId, key, mac, location, at })
  if (before === 'other-words') return before
  if (before) return { result: { ok: true, value: before }, standing: undefined }
  const standing = await readLink(tx, keys, personId, { from, to })
  const linkId = newId(at)
  const place = { table: 'story_link', column: 'words', row: linkId, person: personId }
  const sealed = words === undefined ? undefined : keys.seal(words, place)
  const free = (standing?.id ?? '') === after
  if (free && (await writeLink(tx, { personId, linkId, from, to, words: sealed, at, after })))
    return { result: { ok: true, value: { location } }, standing: undefined }
  await withdrawSubmission(tx, personId, key)
  const code = after ? 'changed-elsewhere' : 'drawn-already'
  return {
    result: refused(typedIn(form), { field: after ? 'words' : 'to', code }),
    standing: await readLink(tx, keys, personId, { from, to }),
  }
}
