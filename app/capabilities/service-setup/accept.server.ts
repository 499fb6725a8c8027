import type { Viewer } from '../../platform/access/viewer.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { inSession } from '../../platform/database/transaction.ts'
import type { Client } from '../../platform/identity/arrival.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Parsed, parseForm, refused } from '../../platform/pure/form.ts'
import { emailPlace, tokenMac } from './actions.server.ts'
import { AcceptForm } from './contract.ts'
import { sameAddress } from './rules.ts'
import { findInvitation, useInvitation } from './tokens.store.server.ts'

/** An invitation as its holder sees it. */
export type HeldInvitation = { role: string; name: string; service: string; email: string | undefined }

/** The invitation of a link, while it can be used. */
export async function heldInvitation(
  tx: Tx,
  keys: Platform['keys'],
  token: string,
): Promise<HeldInvitation | undefined> {
  const found = await findInvitation(tx, tokenMac(keys, token))
  if (!found) return undefined
  const place = emailPlace(found.invitationId, found.serviceId)
  return { ...found, email: found.sealedEmail && keys.open(found.sealedEmail, place) }
}

/** Takes up an invitation for the account of a session, which then works in that membership. */
export async function acceptStaffInvitation(
  { database, identity, keys, now }: Platform,
  sessionHash: string,
  token: string,
  account: Pick<Viewer, 'accountId'>,
  ownName?: string,
): Promise<{ membershipId: string } | undefined> {
  const membershipId = await inSession(database.app, sessionHash, (tx) =>
    useInvitation(tx, tokenMac(keys, token), account.accountId, now(), ownName),
  )
  if (!membershipId) return undefined
  await identity.chooseMembership(sessionHash, membershipId)
  return { membershipId }
}

/**
 * An account for the invited address: a new one, since its mailbox or its printed link is in hand, or the one it has
 * when the password is right.
 */
export async function enterWithInvitation(
  { identity }: Platform,
  invitation: HeldInvitation,
  form: URLSearchParams,
  client: Client,
): Promise<Parsed<{ accountId: string; hash: string; cookies: string[]; name: string | undefined }>> {
  const parsed = parseForm(AcceptForm, form)
  const typed = { email: form.get('email') ?? '', name: form.get('name') ?? '' }
  if (!parsed.ok) return { ...parsed, typed }
  const { email, password, name } = parsed.value
  if (invitation.email !== undefined && !sameAddress(email, invitation.email))
    return refused(typed, { field: 'email', code: 'other-address' })
  if (!invitation.name && !name) return refused(typed, { field: 'name', code: 'empty' })
  const made = await identity.createAccount({ email, password })
  if ('accountId' in made) {
    const opened = await identity.signInAs(made.accountId, { client })
    return { ok: true, value: { accountId: made.accountId, ...opened, name } }
  }
  if (made.error !== 'email-taken') {
    const field = made.error === 'email-unreadable' ? 'email' : 'password'
    return refused(typed, { field, code: made.error })
  }
  const signedIn = await identity.signIn({ email, password, sharedDevice: false, client })
  if (signedIn.kind === 'signed-in') return { ok: true, value: { ...signedIn, name } }
  return refused(typed, { field: 'password', code: signedIn.kind })
}
