import { randomInt } from 'node:crypto'
import type { PersonViewer } from '../../platform/access/viewer.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { repeatedSubmission, withdrawSubmission } from '../../platform/database/submission.ts'
import { makeCode } from '../../platform/pure/codes.ts'
import { type Parsed, parseForm } from '../../platform/pure/form.ts'
import { KeyForm, OwnNameForm } from './contract.ts'
import { prepareInvite } from './invite.reads.server.ts'
import { placeOf } from './reads.server.ts'
import { codeUntil } from './rules.ts'
import { addSupporter, tryCode, useCode } from './store.server.ts'

/** What is compared of a code; the code itself is sealed, and forgotten when it is used. */
export const codeMac = (keys: Keyring, code: string) => keys.mac('supporter code', code)

/** Asks somebody in, once per form. */
export async function askIn(
  tx: Tx,
  keys: Keyring,
  viewer: PersonViewer,
  form: URLSearchParams,
  at: Date,
): Promise<Parsed<{ location: string }> | 'other-words'> {
  const keyed = parseForm(KeyForm, form)
  if (!keyed.ok) return keyed
  form.sort()
  const { personId } = viewer
  const { key } = keyed.value
  const id = newId(at)
  const location = `/supporters/${id}`
  const mac = keys.mac('submission', `supporter ${form}`)
  const before = await repeatedSubmission(tx, { personId, key, mac, location, at })
  if (before === 'other-words') return before
  if (before) return { ok: true, value: before }
  const prepared = await prepareInvite(tx, viewer, form, at)
  if (!prepared.ok) {
    await withdrawSubmission(tx, personId, key)
    return prepared
  }
  const code = makeCode((below) => randomInt(below))
  const { label, ...rest } = prepared.value
  await addSupporter(tx, {
    ...rest,
    id,
    personId,
    label: keys.seal(label, placeOf('label', id, personId)),
    code: keys.seal(code, placeOf('code', id, personId)),
    codeMac: codeMac(keys, code),
    codeUntil: codeUntil(at),
    at,
  })
  return { ok: true, value: { location } }
}

/** Uses a code, with the name the supporter gives. 'gone': it opens nothing any more. */
export async function takeUp(
  tx: Tx,
  keys: Keyring,
  form: URLSearchParams,
  code: string,
  client: Buffer,
  at: Date,
): Promise<Parsed<true> | 'gone'> {
  const parsed = parseForm(OwnNameForm, form)
  if (!parsed.ok) return parsed
  const tried = await tryCode(tx, codeMac(keys, code), client)
  if (tried.outcome !== 'open') return 'gone'
  const name = keys.seal(parsed.value.name, placeOf('own_name', tried.supporterId, tried.personId))
  return (await useCode(tx, codeMac(keys, code), name, at)) ? { ok: true, value: true } : 'gone'
}
