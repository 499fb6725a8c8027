import type { PersonViewer } from '../../platform/access/viewer.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { repeatedSubmission } from '../../platform/database/submission.ts'
import { type Parsed, parseForm, refused, typedIn } from '../../platform/pure/form.ts'
import { CardForm } from './contract.ts'
import { digestOf, waysTo } from './keys.server.ts'
import { placeOf } from './reads.server.ts'
import { untilOf, wordsOf } from './rules.ts'
import { addCard } from './store.server.ts'

/** Makes a card of the words that were chosen for it, once per form. */
export async function makeCard(
  tx: Tx,
  keys: Keyring,
  { personId }: PersonViewer,
  form: URLSearchParams,
  at: Date,
): Promise<Parsed<{ location: string }> | 'other-words'> {
  const parsed = parseForm(CardForm, form)
  if (!parsed.ok) return parsed
  const words = wordsOf(parsed.value)
  if (!words) return refused(typedIn(form), { field: 'words', code: 'empty-card' })
  form.sort()
  const id = newId(at)
  const location = `/emergency-card/${id}`
  const mac = keys.mac('submission', `card ${form}`)
  const before = await repeatedSubmission(tx, { personId, key: parsed.value.key, mac, location, at })
  if (before === 'other-words') return before
  if (before) return { ok: true, value: before }
  const { link, code } = waysTo(keys, id)
  await addCard(tx, {
    personId,
    id,
    link: digestOf(keys, link),
    code: digestOf(keys, code),
    words: keys.seal(JSON.stringify(words), placeOf(id, personId)),
    until: untilOf(parsed.value.length, at),
    at,
  })
  return { ok: true, value: { location } }
}
