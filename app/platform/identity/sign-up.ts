import { randomInt, randomUUID } from 'node:crypto'
import { accountByEmail, dropSignUp, insertAccount, keepSignUp, trySignUp } from './accounts.store.server.ts'
import type { Client } from './arrival.ts'
import { countAttempt } from './attempts.store.server.ts'
import { type Core, mac } from './core.ts'
import { signUpFor, signUpTries } from './lifetimes.ts'
import { type PasswordProblem, passwordProblem, readEmail } from './password.ts'
import { clientLimit } from './sign-in.ts'

export type AccountProblem = PasswordProblem | 'email-unreadable'

const mailsAnHour = { most: 5, within: 60 * 60 * 1000 } as const

/** Makes an account at once, for callers who know that the mailbox is the person's own. */
export async function createAccount(
  core: Core,
  input: { email: string; password: string; id?: string | undefined },
): Promise<{ accountId: string } | { error: AccountProblem | 'email-taken' }> {
  const email = readEmail(input.email)
  if (!email) return { error: 'email-unreadable' }
  const problem = passwordProblem(input.password, email)
  if (problem) return { error: problem }
  const { password } = await core.auth.$context
  const passwordHash = await password.hash(input.password)
  const id = await insertAccount(core.db, { id: input.id ?? randomUUID(), email, passwordHash }, core.now())
  return id ? { accountId: id } : { error: 'email-taken' }
}

/**
 * Keeps a sign-up until the code that was mailed comes back. For an address that has an account the answer is the
 * same, the mail goes to its owner instead, and no code will ever match.
 */
export async function startSignUp(
  core: Core,
  input: { email: string; password: string; client: Client },
): Promise<{ signUp: string } | { error: AccountProblem | 'wait' }> {
  const email = readEmail(input.email)
  if (!email) return { error: 'email-unreadable' }
  const problem = passwordProblem(input.password, email)
  if (problem) return { error: problem }
  const now = core.now()
  if ((await countAttempt(core.db, [clientLimit(core, 'sign-up from', input.client)], now)) === 'wait')
    return { error: 'wait' }
  const signUp = randomUUID()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const { password } = await core.auth.$context
  const passwordHash = await password.hash(input.password)
  const known = (await accountByEmail(core.db, email)) !== undefined
  const kept = { email, known, passwordHash, code: mac(core, 'sign-up code', `${signUp} ${code}`) }
  await keepSignUp(core.db, signUp, kept, new Date(now.getTime() + signUpFor))
  core.background(async () => {
    const limit = { kind: 'sign-up mail', key: mac(core, 'email', email), ...mailsAnHour }
    if ((await countAttempt(core.db, [limit], now)) === 'wait') return
    await core.sendMail(
      known ? { kind: 'already-joined', to: email } : { kind: 'sign-up-code', to: email, code },
    )
  })
  return { signUp }
}

/** Makes the account once the mailed code is given; a handful of tries. */
export async function finishSignUp(
  core: Core,
  input: { signUp: string; code: string },
): Promise<{ accountId: string } | { error: 'code' | 'expired' }> {
  const now = core.now()
  const pending = await trySignUp(core.db, input.signUp, now)
  if (!pending || pending.tries > signUpTries) return { error: 'expired' }
  const code = mac(core, 'sign-up code', `${input.signUp} ${input.code.replace(/\D/g, '')}`)
  if (pending.known || code !== pending.code) return { error: 'code' }
  await dropSignUp(core.db, input.signUp)
  const { email, passwordHash } = pending
  const accountId = await insertAccount(core.db, { id: randomUUID(), email, passwordHash }, now)
  return accountId ? { accountId } : { error: 'expired' }
}
