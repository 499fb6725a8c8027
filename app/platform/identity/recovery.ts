import { randomBytes } from 'node:crypto'
import { accountByEmail, emailOf, moveEmail } from './accounts.store.server.ts'
import type { Client, LiveSession } from './arrival.ts'
import { countAttempt } from './attempts.store.server.ts'
import { answerOf, type Core, mac, type SecurityChange } from './core.ts'
import { recoveryFor } from './lifetimes.ts'
import { type PasswordProblem, passwordProblem, readEmail } from './password.ts'
import { endOtherSessions } from './sessions.store.server.ts'
import { clientLimit } from './sign-in.ts'

const mailsAnHour = { most: 3, within: 60 * 60 * 1000 } as const

/** Tells the account's owner, by mail, that something about signing in has changed. */
export function notify(core: Core, accountId: string, what: SecurityChange, to?: string): void {
  core.background(async () => {
    const address = to ?? (await emailOf(core.db, accountId))
    if (address) await core.sendMail({ kind: 'security-notice', to: address, what })
  })
}

/** Sends a link if there is such an account. The answer is given before anything is looked up. */
export async function startRecovery(
  core: Core,
  input: { email: string; client: Client },
): Promise<'started' | 'email-unreadable' | 'wait'> {
  const email = readEmail(input.email)
  if (!email) return 'email-unreadable'
  const now = core.now()
  if ((await countAttempt(core.db, [clientLimit(core, 'recover from', input.client)], now)) === 'wait')
    return 'wait'
  core.background(async () => {
    const limit = { kind: 'recover', key: mac(core, 'email', email), ...mailsAnHour }
    if ((await countAttempt(core.db, [limit], now)) === 'wait') return
    await core.auth.api.requestPasswordReset({ body: { email } })
  })
  return 'started'
}

async function waiting(core: Core, identifier: string): Promise<string | undefined> {
  const { internalAdapter } = await core.auth.$context
  const found = await internalAdapter.findVerificationValue(identifier)
  return found && found.expiresAt > core.now() ? found.value : undefined
}

/** Whether a mailed recovery link still works; looking does not use it up. */
export async function recoveryWaits(core: Core, token: string): Promise<boolean> {
  return (await waiting(core, `reset-password:${token}`)) !== undefined
}

/** Sets a new password by a mailed link, once, and signs every device out. */
export async function finishRecovery(
  core: Core,
  input: { token: string; password: string },
): Promise<{ accountId: string } | { error: PasswordProblem | 'expired' }> {
  const accountId = await waiting(core, `reset-password:${input.token}`)
  const email = accountId && (await emailOf(core.db, accountId))
  if (!accountId || !email) return { error: 'expired' }
  const problem = passwordProblem(input.password, email)
  if (problem) return { error: problem }
  // By ourselves, so that it is remembered; better-auth would only delete them.
  await endOtherSessions(core.db, accountId, undefined, core.now())
  const body = { token: input.token, newPassword: input.password }
  const answer = await answerOf(await core.auth.api.resetPassword({ body, asResponse: true }))
  if (!answer.ok) return { error: 'expired' }
  notify(core, accountId, 'password')
  return { accountId }
}

/** Sets a new password for somebody who has just given the old one; other devices are signed out. */
export async function changePassword(
  core: Core,
  { accountId, keptHash, password }: { accountId: string; keptHash: string; password: string },
): Promise<PasswordProblem | undefined> {
  const problem = passwordProblem(password, (await emailOf(core.db, accountId)) ?? '')
  if (problem) return problem
  const context = await core.auth.$context
  await context.internalAdapter.updatePassword(accountId, await context.password.hash(password))
  await endOtherSessions(core.db, accountId, keptHash, core.now())
  notify(core, accountId, 'password')
  return undefined
}

/** Mails a link to the new address. If somebody else has it, its owner is told instead; the answer is the same. */
export async function requestEmail(
  core: Core,
  session: LiveSession,
  typed: string,
): Promise<'started' | 'email-unreadable' | 'wait'> {
  const email = readEmail(typed)
  if (!email) return 'email-unreadable'
  const limit = { kind: 'change e-mail', key: mac(core, 'account', session.accountId), ...mailsAnHour }
  if ((await countAttempt(core.db, [limit], core.now())) === 'wait') return 'wait'
  core.background(async () => {
    if (await accountByEmail(core.db, email)) return core.sendMail({ kind: 'already-joined', to: email })
    const token = randomBytes(24).toString('base64url')
    const { internalAdapter } = await core.auth.$context
    await internalAdapter.createVerificationValue({
      identifier: `change-email:${token}`,
      value: JSON.stringify({ accountId: session.accountId, email }),
      expiresAt: new Date(core.now().getTime() + recoveryFor),
    })
    return core.sendMail({ kind: 'confirm-email', to: email, token })
  })
  return 'started'
}

export async function emailChangeWaits(core: Core, token: string): Promise<boolean> {
  return (await waiting(core, `change-email:${token}`)) !== undefined
}

/** Moves the account to the address whose mailbox held the link, and tells the old one. */
export async function confirmEmail(core: Core, token: string): Promise<boolean> {
  const { internalAdapter } = await core.auth.$context
  const kept = await internalAdapter.consumeVerificationValue(`change-email:${token}`)
  if (!kept || kept.expiresAt <= core.now()) return false
  const { accountId, email } = JSON.parse(kept.value) as { accountId: string; email: string }
  const before = await emailOf(core.db, accountId)
  const moved = await moveEmail(core.db, accountId, email, core.now())
  if (moved && before) notify(core, accountId, 'email', before)
  return moved
}
