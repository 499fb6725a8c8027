import { symmetricDecrypt } from 'better-auth/crypto'
import { emailOf } from './accounts.store.server.ts'
import type { LiveSession } from './arrival.ts'
import { spendCode } from './attempts.store.server.ts'
import { readCode } from './backup-codes.ts'
import { answerOf, arriving, type Core, cookiesOf, mac, onlyCookies } from './core.ts'
import { notify } from './recovery.ts'
import { base32, totpUri } from './totp-uri.ts'
import { twoStepRow } from './two-step.store.server.ts'

export type TwoStepState =
  | { state: 'off' }
  | { state: 'on' }
  | { state: 'pending'; secret: string; uri: string }

export interface Asking {
  session: LiveSession
  cookieHeader: string | undefined
}

const headersOf = (core: Core, asking: Asking) => onlyCookies(asking.cookieHeader, [core.names.session])

/** Whether the second step is on, off, or waiting for its first code. */
export async function twoStepState(core: Core, accountId: string): Promise<TwoStepState> {
  const row = await twoStepRow(core.db, accountId)
  if (!row) return { state: 'off' }
  if (row.verified) return { state: 'on' }
  const { secretConfig } = await core.auth.$context
  const key = await symmetricDecrypt({ key: secretConfig, data: row.secret })
  const secret = base32(Buffer.from(key, 'utf8'))
  return { state: 'pending', secret, uri: totpUri(secret, (await emailOf(core.db, accountId)) ?? '') }
}

/** Makes a secret that waits for its first code. The password has been checked by the caller and is checked again. */
export async function startTwoStep(core: Core, asking: Asking, password: string): Promise<boolean> {
  const headers = headersOf(core, asking)
  const response = await core.auth.api.enableTwoFactor({
    body: { password, method: 'totp' },
    headers,
    asResponse: true,
  })
  return (await answerOf(response)).ok
}

/** Turns the second step on by a first code; returns the backup codes, which are shown this once. */
export async function finishTwoStep(
  core: Core,
  asking: Asking,
  typed: string,
): Promise<{ backupCodes: string[]; cookies: string[] } | undefined> {
  const code = readCode(typed)
  if (code?.kind !== 'app') return undefined
  const { session } = asking
  const response = await arriving(core, { replaces: session, proved: true }, () =>
    core.auth.api.verifyTOTP({
      body: { code: code.code },
      headers: headersOf(core, asking),
      asResponse: true,
    }),
  )
  if (!(await answerOf(response)).ok) return undefined
  await spendCode(core.db, session.accountId, mac(core, 'code', code.code), core.now())
  const { backupCodes } = await core.auth.api.viewBackupCodes({ body: { userId: session.accountId } })
  notify(core, session.accountId, 'two-step-on')
  return { backupCodes, cookies: cookiesOf(response, session.sharedDevice) }
}

/** New backup codes in place of the old ones. */
export async function renewBackupCodes(
  core: Core,
  asking: Asking,
  password: string,
): Promise<string[] | undefined> {
  const headers = headersOf(core, asking)
  const response = await core.auth.api.generateBackupCodes({ body: { password }, headers, asResponse: true })
  const answer = await answerOf<{ backupCodes: string[] }>(response)
  return answer.ok ? answer.body.backupCodes : undefined
}

/** Turns the second step off; returns the cookies of the session's new token. */
export async function stopTwoStep(
  core: Core,
  asking: Asking,
  password: string,
): Promise<string[] | undefined> {
  const { session } = asking
  const response = await arriving(core, { replaces: session, proved: true }, () =>
    core.auth.api.disableTwoFactor({
      body: { password },
      headers: headersOf(core, asking),
      asResponse: true,
    }),
  )
  if (!(await answerOf(response)).ok) return undefined
  notify(core, session.accountId, 'two-step-off')
  return cookiesOf(response, session.sharedDevice)
}
