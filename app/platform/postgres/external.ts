import pg from 'pg'
import type { Keyring } from '../crypto/keyring.ts'
import { StartProblem } from '../start-problem.ts'

export type Logins = { urlFor(role: string): string; passwords: Record<string, string> }

/** The logins a PostgreSQL of the deployer's own must have, beside the one that DATABASE_URL names. */
const roles = ['concord_app', 'concord_auth', 'concord_worker']

/**
 * How each role logs in there. The role that DATABASE_URL names has the password given in it; the others have one
 * derived from the key file, so that every process of a service knows it and nobody has to write it down.
 */
export function loginsFor(databaseUrl: string, keys: Keyring): Logins {
  const given = new URL(databaseUrl)
  const named = decodeURIComponent(given.username)
  const passwordOf = (role: string) =>
    role === named && given.password ? decodeURIComponent(given.password) : keys.derive(`database:${role}`)
  return {
    passwords: Object.fromEntries(roles.map((role) => [role, passwordOf(role)])),
    urlFor(role) {
      const url = new URL(databaseUrl)
      url.username = role
      url.password = passwordOf(role)
      return url.href
    },
  }
}

/** Connects once and says in one line, without the password, why that cannot be done. */
export async function requireDatabase(setting: string, connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 8_000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    const { host } = new URL(connectionString)
    throw new StartProblem(`${setting} does not work: ${reasonFor(error as NodeJS.ErrnoException, host)}`)
  } finally {
    await client.end().catch(() => {})
  }
}

function reasonFor(error: NodeJS.ErrnoException, host: string): string {
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') return `there is no host ${host}.`
  if (error.code === 'ECONNREFUSED') return `nothing answers at ${host}.`
  if (error.code === '28P01' || error.code === '28000') return `${host} refuses this user or password.`
  if (error.code === '3D000') return `there is no such database at ${host}.`
  return `${host} cannot be reached (${error.code ?? error.message}).`
}
