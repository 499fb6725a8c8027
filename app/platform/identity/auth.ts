import { passkey } from '@better-auth/passkey'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins'
import type { Kysely } from 'kysely'
import { arrivals, sessionColumns } from './arrival.ts'
import { makeBackupCodes } from './backup-codes.ts'
import { cookieNames } from './cookie.ts'
import { lifetimes, recoveryFor } from './lifetimes.ts'
import { passwordLength } from './password.ts'

interface AuthOptions {
  // biome-ignore lint/suspicious/noExplicitAny: better-auth's tables are known to better-auth
  db: Kysely<any>
  origin: string
  secret: string
  sendRecovery: (to: string, token: string) => Promise<void>
  log: (line: string) => void
}

const userWasVerified = (verified: boolean | undefined) => {
  if (!verified) throw new APIError('UNAUTHORIZED', { message: 'user verification needed' })
}

const ownField = { required: false, input: false, returned: true } as const

/** better-auth as Concord uses it: no cookie cache, no addresses kept, no telemetry, no state in memory. */
export function createAuth({ db, origin, secret, sendRecovery, log }: AuthOptions) {
  const names = cookieNames(origin)
  const options = {
    appName: 'Concord',
    baseURL: origin,
    basePath: '/auth',
    secret,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log(`identity: ${message}`) },
    database: { db, type: 'postgres', transaction: true },
    rateLimit: { enabled: false },
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      autoSignIn: false,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      resetPasswordTokenExpiresIn: recoveryFor / 1000,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => sendRecovery(user.email, token),
    },
    session: {
      expiresIn: lifetimes.person.whole / 1000,
      disableSessionRefresh: true,
      freshAge: 0,
      cookieCache: { enabled: false },
      additionalFields: {
        membershipId: { type: 'string', ...ownField },
        lastSeenAt: { type: 'date', ...ownField },
        provedAt: { type: 'date', ...ownField },
        sharedDevice: { type: 'boolean', ...ownField },
        idleMinutes: { type: 'number', ...ownField },
        device: { type: 'string', ...ownField },
      },
    },
    advanced: {
      database: { generateId: 'uuid' },
      ipAddress: { disableIpTracking: true },
      // better-auth's own switch would prefix `__Secure-`; `__Host-` binds the cookie to this host as well.
      useSecureCookies: false,
      cookiePrefix: names.prefix,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: names.secure },
      disableOriginCheck: false,
    },
    databaseHooks: {
      session: { create: { before: async () => ({ data: sessionColumns(arrivals.getStore()) }) } },
    },
    plugins: [
      twoFactor({
        issuer: 'Concord',
        backupCodeOptions: {
          storeBackupCodes: 'encrypted',
          customBackupCodesGenerate: () => makeBackupCodes(),
        },
      }),
      passkey({
        rpID: new URL(origin).hostname,
        rpName: 'Concord',
        origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        advanced: { webAuthnChallengeCookie: 'passkey' },
        registration: {
          afterVerification: async ({ verification }) =>
            userWasVerified(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: async ({ verification }) =>
            userWasVerified(verification.authenticationInfo.userVerified),
        },
      }),
    ],
  } satisfies BetterAuthOptions
  return betterAuth(options)
}

export type Auth = ReturnType<typeof createAuth>
