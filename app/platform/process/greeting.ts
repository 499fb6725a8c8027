import type { Environment } from '../environment.ts'
import { outboxOf } from './platform.ts'

/** What is printed once Concord can be used. */
export function greeting(
  environment: Environment,
  signIns: { emails: string[]; password: string } | undefined,
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
  return `${lines.join('\n')}\n`
}
