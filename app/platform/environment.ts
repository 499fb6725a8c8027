import path from 'node:path'
import { z } from 'zod'
import { isLoopback } from './loopback.ts'
import { settings } from './settings.ts'

export type Environment = {
  port: number
  host: string
  /** The base of every absolute address, without a slash at its end. */
  origin: string
  dataFolder: string
  /** `undefined` means the embedded Postgres. */
  database: { url: string; adminUrl: string | undefined } | undefined
  demonstration: 'small' | 'medium' | 'large' | undefined
  keyFile: string
  pushKeyFile: string
  auditAnchor: string | undefined
  /** Who was erased; `given` when the deployer said where it lies. */
  erasureLedger: { file: string; given: boolean }
  mail: { url: string; from: string } | undefined
}

export type EnvironmentResult = { ok: true; environment: Environment } | { ok: false; problems: string[] }

const shape = z.object(settings)

/** Reads every setting in one place; what is wrong comes back as lines to print. */
export function readEnvironment(variables: Record<string, string | undefined>): EnvironmentResult {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()))
  const parsed = shape.safeParse(given)
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map((issue) => issue.message) }
  const environment = decide(parsed.data)
  const problems = contradictions(parsed.data, environment)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, environment }
}

function decide(given: z.output<typeof shape>): Environment {
  const origin = given.CONCORD_ORIGIN ?? `http://localhost:${given.PORT}`
  const dataFolder = path.resolve(given.CONCORD_DATA)
  const local = isLoopback(given.HOST) && isLoopback(new URL(origin).hostname) && !given.DATABASE_URL
  const keyFile = given.CONCORD_KEY_FILE
    ? path.resolve(given.CONCORD_KEY_FILE)
    : path.join(dataFolder, 'concord.key')
  const demonstration = given.CONCORD_DEMO === 'on' || (given.CONCORD_DEMO !== 'off' && local)
  return {
    port: given.PORT,
    host: given.HOST,
    origin,
    dataFolder,
    database: given.DATABASE_URL
      ? { url: given.DATABASE_URL, adminUrl: given.DATABASE_ADMIN_URL }
      : undefined,
    demonstration: demonstration ? given.CONCORD_DEMO_SIZE : undefined,
    keyFile,
    pushKeyFile: given.CONCORD_PUSH_KEYS
      ? path.resolve(given.CONCORD_PUSH_KEYS)
      : path.join(path.dirname(keyFile), 'push.key'),
    auditAnchor: given.AUDIT_ANCHOR,
    erasureLedger: {
      file: path.resolve(given.ERASURE_LEDGER ?? path.join(dataFolder, 'erasures.log')),
      given: given.ERASURE_LEDGER !== undefined,
    },
    mail: given.SMTP_URL
      ? { url: given.SMTP_URL, from: given.MAIL_FROM ?? `no-reply@${new URL(origin).hostname}` }
      : undefined,
  }
}

function contradictions(given: z.output<typeof shape>, { origin }: Environment): string[] {
  const { protocol, hostname } = new URL(origin)
  return [
    protocol === 'http:' &&
      !isLoopback(hostname) &&
      'CONCORD_ORIGIN must be https: plain http is only for this computer itself (localhost).',
    given.DATABASE_URL &&
      !given.CONCORD_KEY_FILE &&
      'CONCORD_KEY_FILE must be given with DATABASE_URL: it is the key to what people write, and belongs in your care.',
    given.DATABASE_ADMIN_URL &&
      !given.DATABASE_URL &&
      'DATABASE_ADMIN_URL was given without DATABASE_URL, the login that Concord itself uses.',
  ].filter((problem) => typeof problem === 'string')
}
