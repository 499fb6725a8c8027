import type { Client, LiveSession } from './arrival.ts'
import { countAttempt } from './attempts.store.server.ts'
import { tokenHash } from './cookie.ts'
import { answerOf, arriving, type Core, cookiesOf, onlyCookies, type SignedIn } from './core.ts'
import { deviceLabel } from './device.ts'
import { notify } from './recovery.ts'
import { endSession } from './sessions.store.server.ts'
import { clientLimit, renewSession } from './sign-in.ts'

type Verification = NonNullable<Parameters<Core['auth']['api']['verifyPasskeyAuthentication']>[0]>
/** What the browser's `toJSON` gives after a passkey was used; the library checks every part of it. */
export type Credential = Verification['body']['response']

export interface PasskeyOptions {
  options: Record<string, unknown>
  cookies: string[]
}

/** What the browser needs to make a passkey for somebody who is signed in. */
export async function registrationOptions(
  core: Core,
  cookieHeader: string | undefined,
): Promise<PasskeyOptions> {
  const headers = onlyCookies(cookieHeader, [core.names.session])
  const response = await core.auth.api.generatePasskeyRegistrationOptions({ headers, asResponse: true })
  const answer = await answerOf<Record<string, unknown>>(response)
  if (!answer.ok) throw new Error(`a passkey could not be offered: ${answer.code}`)
  return { options: answer.body, cookies: cookiesOf(response, false) }
}

/** What the browser needs to use a passkey: any, to sign in; one of the account's own, to prove it again. */
export async function authenticationOptions(
  core: Core,
  input: { cookieHeader: string | undefined; own: boolean; client: Client },
): Promise<PasskeyOptions | 'wait'> {
  const limit = clientLimit(core, 'passkey from', input.client)
  if ((await countAttempt(core.db, [limit], core.now())) === 'wait') return 'wait'
  const headers = onlyCookies(input.cookieHeader, input.own ? [core.names.session] : [])
  const response = await core.auth.api.generatePasskeyAuthenticationOptions({ headers, asResponse: true })
  const answer = await answerOf<Record<string, unknown>>(response)
  if (!answer.ok) throw new Error(`a passkey could not be asked for: ${answer.code}`)
  // A passkey alone signs in, so the device must have checked its owner by PIN, finger or face.
  return { options: { ...answer.body, userVerification: 'required' }, cookies: cookiesOf(response, false) }
}

export async function addPasskey(
  core: Core,
  input: { session: LiveSession; cookieHeader: string | undefined; credential: unknown; client: Client },
): Promise<boolean> {
  const headers = onlyCookies(input.cookieHeader, [core.names.session, core.names.challenge])
  const body = { response: input.credential, name: deviceLabel(input.client.userAgent) }
  const response = await core.auth.api.verifyPasskeyRegistration({ body, headers, asResponse: true })
  // A credential that does not parse ends as a fault inside the library; for us it is a refusal.
  if (!response.ok) return false
  notify(core, input.session.accountId, 'passkey-added')
  return true
}

/** Signs in by passkey. */
export async function signInByPasskey(
  core: Core,
  input: {
    cookieHeader: string | undefined
    credential: Credential
    sharedDevice: boolean
    client: Client
  },
): Promise<SignedIn | { kind: 'refused' }> {
  const headers = onlyCookies(input.cookieHeader, [core.names.challenge])
  const { sharedDevice, client } = input
  const response = await arriving(core, { sharedDevice, client, proved: true }, () =>
    core.auth.api.verifyPasskeyAuthentication({
      body: { response: input.credential },
      headers,
      asResponse: true,
    }),
  )
  if (!response.ok) return { kind: 'refused' }
  const answer = await answerOf<{ session: { token: string }; user: { id: string } }>(response)
  if (!answer.ok) return { kind: 'refused' }
  const { session, user } = answer.body
  return {
    kind: 'signed-in',
    accountId: user.id,
    hash: tokenHash(session.token),
    cookies: cookiesOf(response, sharedDevice),
  }
}

/** Proves again, by passkey, that it is the person who is signed in; the session gets a new token. */
export async function confirmByPasskey(
  core: Core,
  input: {
    session: LiveSession
    hash: string
    cookieHeader: string | undefined
    credential: Credential
    client: Client
  },
): Promise<SignedIn | { kind: 'refused' }> {
  const proof = await signInByPasskey(core, { ...input, sharedDevice: true })
  if (proof.kind === 'refused') return proof
  await endSession(core.db, proof.hash)
  if (proof.accountId !== input.session.accountId) return { kind: 'refused' }
  return renewSession(core, input.session, input.hash)
}
