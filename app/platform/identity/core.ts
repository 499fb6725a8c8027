import { createHmac } from 'node:crypto'
import type { Kysely } from 'kysely'
import { type Arrival, arrivals } from './arrival.ts'
import type { Auth } from './auth.ts'
import { type CookieNames, forgetOnClose, setCookie, signedValue, tokenHash } from './cookie.ts'
import { lifetimes } from './lifetimes.ts'

export type SecurityChange =
  | 'password'
  | 'email'
  | 'two-step-on'
  | 'two-step-off'
  | 'passkey-added'
  | 'passkey-removed'

export type IdentityMail =
  | { kind: 'recover'; to: string; token: string }
  | { kind: 'already-joined'; to: string }
  | { kind: 'sign-up-code'; to: string; code: string }
  | { kind: 'confirm-email'; to: string; token: string }
  | { kind: 'security-notice'; to: string; what: SecurityChange }

/** What every part of identity stands on. */
export interface Core {
  db: Kysely<unknown>
  auth: Auth
  secret: string
  names: CookieNames
  now: () => Date
  sendMail: (mail: IdentityMail) => Promise<void>
  /** Work whose length must not show in an answer's time. */
  background: (work: () => Promise<unknown>) => void
}

export interface Opened {
  token: string
  hash: string
  cookies: string[]
}

export interface SignedIn {
  kind: 'signed-in'
  accountId: string
  hash: string
  cookies: string[]
}

/** A keyed digest, for comparing what must not be kept. */
export function mac(core: Core, purpose: string, value: string): string {
  return createHmac('sha256', core.secret).update(`${purpose}\0${value}`).digest('base64url')
}

/** Runs better-auth with what it cannot know about the session it may make. */
export function arriving<T>(core: Core, arrival: Omit<Arrival, 'now'>, work: () => Promise<T>): Promise<T> {
  return arrivals.run({ ...arrival, now: core.now() }, work)
}

/** Opens a session without asking for anything; whoever calls has asked already. */
export async function openSession(
  core: Core,
  accountId: string,
  arrival: Omit<Arrival, 'now'>,
): Promise<Opened> {
  const { internalAdapter } = await core.auth.$context
  const session = await arriving(core, arrival, () => internalAdapter.createSession(accountId))
  const shared = arrival.replaces?.sharedDevice ?? arrival.sharedDevice ?? false
  const maxAge = shared ? undefined : lifetimes.person.whole / 1000
  const cookie = setCookie(core.names, core.names.session, signedValue(session.token, core.secret), maxAge)
  return { token: session.token, hash: tokenHash(session.token), cookies: [cookie] }
}

/** The cookies of one of better-auth's answers; on a shared device they go when the browser closes. */
export function cookiesOf(response: Response, sharedDevice: boolean): string[] {
  const cookies = response.headers.getSetCookie()
  return sharedDevice ? cookies.map(forgetOnClose) : cookies
}

/** better-auth's answer as plain data; a fault of ours is thrown, a refusal is returned. */
export async function answerOf<T>(
  response: Response,
): Promise<{ ok: true; body: T } | { ok: false; status: number; code: string }> {
  const body = (await response.json().catch(() => ({}))) as T & { code?: string }
  if (response.ok) return { ok: true, body }
  if (response.status >= 500) throw new Error(`identity answered ${response.status} ${body.code ?? ''}`)
  return { ok: false, status: response.status, code: body.code ?? '' }
}

/** A header that shows better-auth the named cookies of a request and no others. */
export function onlyCookies(cookieHeader: string | null | undefined, names: string[]): Headers {
  const kept = (cookieHeader ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => names.some((name) => part.startsWith(`${name}=`)))
  return new Headers(kept.length > 0 ? { cookie: kept.join('; ') } : {})
}
