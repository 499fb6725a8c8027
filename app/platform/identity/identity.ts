import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { hmacSha256 } from '../crypto/hmac.ts'
import { emailOf, removeAccount } from './accounts.store.server.ts'
import type { Client, LiveSession } from './arrival.ts'
import { sweepAttempts } from './attempts.store.server.ts'
import { createAuth } from './auth.ts'
import { cookieNames, cookieValue, setCookie, verifiedToken } from './cookie.ts'
import { type Core, type IdentityMail, openSession } from './core.ts'
import { endOf, provedRecently, touchEvery } from './lifetimes.ts'
import * as passkeys from './passkeys.ts'
import * as recovery from './recovery.ts'
import * as sessions from './sessions.store.server.ts'
import * as signing from './sign-in.ts'
import * as signUp from './sign-up.ts'
import { listPasskeys, removePasskey } from './two-step.store.server.ts'
import * as twoStep from './two-step.ts'

export interface IdentityOptions {
  /** Logs in as `concord_auth` with `search_path=identity`. */
  pool: pg.Pool
  origin: string
  secret: string
  sendMail: (mail: IdentityMail) => Promise<void>
  now?: () => Date
  log?: (line: string) => void
}

export type Identity = ReturnType<typeof createIdentity>

/** Who somebody is: accounts, passwords, passkeys, sessions. It knows nothing of persons or services. */
export function createIdentity({
  pool,
  origin,
  secret,
  sendMail,
  now = () => new Date(),
  log = () => {},
}: IdentityOptions) {
  if (secret.length < 32) throw new Error('the secret that signs cookies needs at least 32 characters')
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const names = cookieNames(origin)
  const signature = hmacSha256(Buffer.from(secret, 'utf8'))
  // Only spares queries: what counts stands in the database.
  const touched = new Map<string, number>()
  const underWay = new Set<Promise<unknown>>()
  const background = (work: () => Promise<unknown>) => {
    const running: Promise<unknown> = work()
      .catch((error: unknown) => log(`a mail could not be sent: ${(error as Error)?.name ?? 'error'}`))
      .finally(() => underWay.delete(running))
    underWay.add(running)
  }
  const sendRecovery = (to: string, token: string) => sendMail({ kind: 'recover', to, token })
  const auth = createAuth({ db, origin, secret, sendRecovery, log })
  const core: Core = { db, auth, secret, names, now, sendMail, background }

  return {
    cookieName: names.session,
    /** The session token of a request whose cookie we signed. No query. */
    sessionTokenFrom: (cookieHeader: string | null | undefined) =>
      verifiedToken(cookieValue(cookieHeader, names.session), signature),
    /** To be called for every request; costs a query once a minute for each session. */
    touch: async (hash: string) => {
      const at = now().getTime()
      if (at - (touched.get(hash) ?? 0) < touchEvery) return
      if (touched.size >= 10_000) touched.clear()
      touched.set(hash, at)
      await sessions.touchSession(db, hash, new Date(at), touchEvery)
    },
    session: (hash: string) => sessions.findSession(db, hash, now()),
    chooseMembership: async (hash: string, membershipId: string | null) => {
      const session = await sessions.findSession(db, hash, now())
      if (!session) return
      const end = endOf({ membershipId, sharedDevice: session.sharedDevice }, session.createdAt)
      await sessions.moveSession(db, hash, membershipId, end)
    },
    /** Whether this session was ended from another device. */
    wasRevoked: (hash: string) => sessions.wasRevoked(db, hash),
    endSession: (hash: string) => sessions.endSession(db, hash),
    signOutCookies: () =>
      [names.session, names.twoStep, names.challenge].map((name) => setCookie(names, name, '', 0)),

    signIn: (input: Parameters<typeof signing.signIn>[1]) => signing.signIn(core, input),
    verifyCode: (input: Parameters<typeof signing.verifyCode>[1]) => signing.verifyCode(core, input),
    signInAs: (accountId: string, input: { sharedDevice?: boolean; client?: Client } = {}) =>
      openSession(core, accountId, { ...input, proved: true }),

    createAccount: (input: Parameters<typeof signUp.createAccount>[1]) => signUp.createAccount(core, input),
    startSignUp: (input: Parameters<typeof signUp.startSignUp>[1]) => signUp.startSignUp(core, input),
    finishSignUp: (input: Parameters<typeof signUp.finishSignUp>[1]) => signUp.finishSignUp(core, input),
    emailOf: (accountId: string) => emailOf(db, accountId),
    deleteAccount: (accountId: string) => removeAccount(db, accountId, now()),

    isFresh: (session: LiveSession) => provedRecently(session.provedAt, now()),
    checkPassword: (accountId: string, password: string) => signing.checkPassword(core, accountId, password),
    renewSession: (session: LiveSession, hash: string) => signing.renewSession(core, session, hash),

    startRecovery: (input: { email: string; client: Client }) => recovery.startRecovery(core, input),
    recoveryWaits: (token: string) => recovery.recoveryWaits(core, token),
    finishRecovery: (input: { token: string; password: string }) => recovery.finishRecovery(core, input),
    changePassword: (input: Parameters<typeof recovery.changePassword>[1]) =>
      recovery.changePassword(core, input),
    requestEmail: (session: LiveSession, email: string) => recovery.requestEmail(core, session, email),
    emailChangeWaits: (token: string) => recovery.emailChangeWaits(core, token),
    confirmEmail: (token: string) => recovery.confirmEmail(core, token),

    twoStepState: (accountId: string) => twoStep.twoStepState(core, accountId),
    startTwoStep: (asking: twoStep.Asking, password: string) => twoStep.startTwoStep(core, asking, password),
    finishTwoStep: (asking: twoStep.Asking, code: string) => twoStep.finishTwoStep(core, asking, code),
    renewBackupCodes: (asking: twoStep.Asking, password: string) =>
      twoStep.renewBackupCodes(core, asking, password),
    stopTwoStep: (asking: twoStep.Asking, password: string) => twoStep.stopTwoStep(core, asking, password),

    passkeys: {
      registrationOptions: (cookieHeader: string | undefined) =>
        passkeys.registrationOptions(core, cookieHeader),
      authenticationOptions: (input: Parameters<typeof passkeys.authenticationOptions>[1]) =>
        passkeys.authenticationOptions(core, input),
      add: (input: Parameters<typeof passkeys.addPasskey>[1]) => passkeys.addPasskey(core, input),
      signIn: (input: Parameters<typeof passkeys.signInByPasskey>[1]) =>
        passkeys.signInByPasskey(core, input),
      confirm: (input: Parameters<typeof passkeys.confirmByPasskey>[1]) =>
        passkeys.confirmByPasskey(core, input),
      list: (accountId: string) => listPasskeys(db, accountId),
      remove: async (accountId: string, id: string) => {
        const removed = await removePasskey(db, accountId, id)
        if (removed) recovery.notify(core, accountId, 'passkey-removed')
        return removed
      },
    },
    devices: {
      list: (accountId: string) => sessions.listSessions(db, accountId, now()),
      end: (accountId: string, id: string) => sessions.endSessionById(db, accountId, id, now()),
      endOthers: (accountId: string, keptHash: string) =>
        sessions.endOtherSessions(db, accountId, keptHash, now()),
    },
    /** Forgets ended sessions, old attempts and sign-ups that were never finished. */
    sweep: async () => {
      await sessions.sweepSessions(db, now())
      await sweepAttempts(db, now())
    },
    /** Waits for mails under way; to be called before the pool closes. */
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}
