import type { Viewer } from '../../../platform/access/viewer.ts'
import { newId } from '../../../platform/crypto/ids.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { NotFound } from '../../../platform/http/failures.ts'
import { type Parsed, parseForm } from '../../../platform/pure/form.ts'
import { privacyVersion } from '../../notices/contract.ts'
import { NameForm } from '../contract.ts'
import { addPerson, useCode } from '../join.store.server.ts'

/** Makes the person of an account, with the name they give, and ties them to whoever gave them a code. */
export async function becomePerson(
  tx: Tx,
  keys: Keyring,
  viewer: Viewer,
  form: URLSearchParams,
  code: string | undefined,
  at: Date,
): Promise<Parsed<'made' | 'there'>> {
  if (viewer.kind === 'person') return { ok: true, value: 'there' }
  if (viewer.kind !== 'newcomer') throw new NotFound()
  const parsed = parseForm(NameForm, form)
  if (!parsed.ok) return parsed
  const personId = newId(at)
  const name = keys.seal(parsed.value.name, {
    table: 'person',
    column: 'name',
    row: personId,
    person: personId,
  })
  await addPerson(tx, { personId, accountId: viewer.accountId, name, privacy: String(privacyVersion), at })
  if (code) await useCode(tx, keys.mac('invitation', code), at)
  return { ok: true, value: 'made' }
}
