import type { Environment } from '../environment.ts'
import { outboxOf } from './platform.ts'

/** What is printed once Concord can be used. */
export function greeting(
  environment: Environment,
  signIns: { emails: string[]; password: string } | undefined,
  erased: { known: number; again: number; foreign: number },
): string {
  const lines = [`Concord is ready at ${environment.origin}`]
  if (signIns) {
    lines.push('', `Demonstration sign-ins, with the password ${signIns.password}:`)
    lines.push(...signIns.emails.map((email) => `  ${email}`))
  }
  lines.push('')
  if (!environment.mail) {
    lines.push(`SMTP_URL is not set: mail is written to ${outboxOf(environment)}`)
  }
  if (!environment.database) {
    lines.push(`The key to what people write is ${environment.keyFile}: a backup without it is worthless.`)
  }
  const { file, given } = environment.erasureLedger
  const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)
  if (erased.again > 0)
    lines.push(`Erased again, since a back-up had brought them back: ${people(erased.again)}.`)
  if (erased.foreign > 0)
    lines.push(`Lines of ${file} that this key did not seal, and that erase nobody: ${erased.foreign}.`)
  if (environment.database && !given)
    lines.push(`ERASURE_LEDGER is not set: who was erased is kept in ${file}. It must outlive the database.`)
  else lines.push(`Who was erased is kept in ${file} (${people(erased.known)}): leave it out of back-ups.`)
  return `${lines.join('\n')}\n`
}
