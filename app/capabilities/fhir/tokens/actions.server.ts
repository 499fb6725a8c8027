import { randomBytes } from 'node:crypto'
import type { PersonViewer } from '../../../platform/access/viewer.ts'
import { newId } from '../../../platform/crypto/ids.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { repeatedSubmission } from '../../../platform/database/submission.ts'
import { tokenHash } from '../../../platform/identity/cookie.ts'
import { type Parsed, parseForm, refused, typedIn } from '../../../platform/pure/form.ts'
import { type MadeToken, TokenForm } from './contract.ts'
import { placeOf, readTokens } from './reads.server.ts'
import { mostTokens, tokenFrom, untilOf } from './rules.ts'
import { addToken } from './store.server.ts'

/** Makes a token, which is said this once: a form that comes again learns only that it was made. */
export async function makeToken(
  tx: Tx,
  keys: Keyring,
  { personId }: PersonViewer,
  form: URLSearchParams,
  at: Date,
): Promise<Parsed<MadeToken> | 'other-words' | 'made-before'> {
  const parsed = parseForm(TokenForm, form)
  if (!parsed.ok) return parsed
  const { key, name, length } = parsed.value
  form.sort()
  const mac = keys.mac('submission', `token ${form}`)
  const before = await repeatedSubmission(tx, { personId, key, mac, location: '/tokens', at })
  if (before) return before === 'other-words' ? before : 'made-before'
  const working = (await readTokens(tx, keys, personId, at)).filter(({ state }) => state === 'works')
  if (working.length >= mostTokens) return refused(typedIn(form), { field: 'name', code: 'too-many' })
  const id = newId(at)
  const token = tokenFrom(randomBytes(32))
  const until = untilOf(length, at)
  const sealed = keys.seal(name, placeOf(id, personId))
  await addToken(tx, { personId, id, digest: tokenHash(token), name: sealed, until, at })
  return { ok: true, value: { token, name, until } }
}
