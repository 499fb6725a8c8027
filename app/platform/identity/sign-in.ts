import type { Client, LiveSession } from './arrival.ts'
import { countAttempt, type Limit, spendCode, takeBack } from './attempts.store.server.ts'
import { readCode } from './backup-codes.ts'
import { tokenHash } from './cookie.ts'
import {
  answerOf,
  arriving,
  type Core,
  cookiesOf,
  mac,
  onlyCookies,
  openSession,
  type SignedIn,
} from './core.ts'
import { readEmail } from './password.ts'
import { endSession } from './sessions.store.server.ts'

const quarter = 15 * 60 * 1000
export const limits = {
  account: { most: 10, within: quarter },
  // A whole clinic may stand behind one address; what succeeds is not counted.
  client: { most: 300, within: quarter },
} as const

export type SignInAnswer =
  | SignedIn
  | { kind: 'code-needed'; cookies: string[] }
  | { kind: 'refused' }
  | { kind: 'wait' }

/** The limit that counts what one network address tries, whichever account it names. */
export function clientLimit(core: Core, kind: string, client: Client): Limit {
  return { kind, key: mac(core, 'address', client.address ?? ''), ...limits.client }
}

/** Signs in by password. A known and an unknown address take the same path, the same time and the same answer. */
export async function signIn(
  core: Core,
  input: { email: string; password: string; sharedDevice: boolean; client: Client },
): Promise<SignInAnswer> {
  const email = readEmail(input.email) ?? ''
  const counted = [
    { kind: 'sign-in', key: mac(core, 'email', email), ...limits.account },
    clientLimit(core, 'sign-in from', input.client),
  ]
  if ((await countAttempt(core.db, counted, core.now())) === 'wait') return { kind: 'wait' }
  const { sharedDevice, client, password } = input
  const response = await arriving(core, { sharedDevice, client, proved: true }, () =>
    core.auth.api.signInEmail({ body: { email, password }, headers: new Headers(), asResponse: true }),
  )
  const answer = await answerOf<{ token?: string; user?: { id: string }; twoFactorRedirect?: boolean }>(
    response,
  )
  if (!answer.ok) return { kind: 'refused' }
  await takeBack(core.db, counted)
  const cookies = cookiesOf(response, sharedDevice)
  const { token, user } = answer.body
  if (!token || !user) return { kind: 'code-needed', cookies }
  return { kind: 'signed-in', accountId: user.id, hash: tokenHash(token), cookies }
}

/** The second step: a code from an app, used once, or a backup code. */
export async function verifyCode(
  core: Core,
  input: { cookieHeader: string | undefined; code: string; sharedDevice: boolean; client: Client },
): Promise<SignedIn | { kind: 'refused' } | { kind: 'expired' } | { kind: 'wait' }> {
  const typed = readCode(input.code)
  const headers = onlyCookies(input.cookieHeader, [core.names.twoStep])
  if (!headers.has('cookie')) return { kind: 'expired' }
  if (!typed) return { kind: 'refused' }
  const { sharedDevice, client } = input
  const { api } = core.auth
  const asked = { body: { code: typed.code }, headers, asResponse: true } as const
  const response = await arriving(core, { sharedDevice, client, proved: true }, () =>
    typed.kind === 'app' ? api.verifyTOTP(asked) : api.verifyBackupCode(asked),
  )
  const answer = await answerOf<{ token: string; user: { id: string } }>(response)
  if (!answer.ok) return { kind: refusalOf(answer.code) }
  const { token, user } = answer.body
  const hash = tokenHash(token)
  // The library accepts one app code for its whole minute and a half; a code seen over a shoulder must not work twice.
  const fresh = await spendCode(core.db, user.id, mac(core, 'code', typed.code), core.now())
  if (!fresh) {
    await endSession(core.db, hash)
    return { kind: 'refused' }
  }
  return { kind: 'signed-in', accountId: user.id, hash, cookies: cookiesOf(response, sharedDevice) }
}

function refusalOf(code: string): 'refused' | 'expired' | 'wait' {
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return 'wait'
  return code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE' ? 'refused' : 'expired'
}

/** Whether this is the account's password; counted like a sign-in. */
export async function checkPassword(
  core: Core,
  accountId: string,
  password: string,
): Promise<'right' | 'wrong' | 'wait'> {
  const limit = { kind: 'prove', key: mac(core, 'account', accountId), ...limits.account }
  if ((await countAttempt(core.db, [limit], core.now())) === 'wait') return 'wait'
  const context = await core.auth.$context
  const account = await context.internalAdapter.findCredentialAccount(accountId)
  const right =
    password.length <= context.password.config.maxPasswordLength &&
    account?.password != null &&
    (await context.password.verify({ hash: account.password, password }))
  if (!right) return 'wrong'
  await takeBack(core.db, [limit])
  return 'right'
}

/** A new token for the same stay, after somebody has proved again that it is them; the old token ends. */
export async function renewSession(core: Core, session: LiveSession, oldHash: string): Promise<SignedIn> {
  const opened = await openSession(core, session.accountId, { replaces: session, proved: true })
  await endSession(core.db, oldHash)
  return { kind: 'signed-in', accountId: session.accountId, hash: opened.hash, cookies: opened.cookies }
}
