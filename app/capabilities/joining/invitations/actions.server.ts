import { randomInt } from 'node:crypto'
import type { MemberViewer } from '../../../platform/access/viewer.ts'
import { newId } from '../../../platform/crypto/ids.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { makeCode } from '../../../platform/pure/codes.ts'
import { type Parsed, parseForm } from '../../../platform/pure/form.ts'
import { InviteForm } from '../contract.ts'
import { expiryOf } from '../rules.ts'
import { placeOf } from './invitations.reads.server.ts'
import { addInvitation } from './invitations.store.server.ts'

export type Invited = { id: string; code: string; email: string | undefined; first: boolean; expiresAt: Date }

/** Makes an invitation with a fresh code. Mail is the caller's to send, after the transaction. */
export async function invitePerson(
  tx: Tx,
  keys: Keyring,
  viewer: MemberViewer,
  form: URLSearchParams,
  at: Date,
): Promise<Parsed<Invited>> {
  const parsed = parseForm(InviteForm, form)
  if (!parsed.ok) return parsed
  const { key, label, email } = parsed.value
  const id = newId(at)
  const code = makeCode((below) => randomInt(below))
  const expiresAt = expiryOf(at)
  const added = await addInvitation(tx, {
    id,
    serviceId: viewer.serviceId,
    membershipId: viewer.membershipId,
    codeMac: keys.mac('invitation', code),
    code: keys.seal(code, placeOf('code', id)),
    label: keys.seal(label, placeOf('label', id)),
    key,
    byMail: email !== undefined,
    at,
    expiresAt,
  })
  return { ok: true, value: { ...added, code, email, expiresAt } }
}
