import { z } from 'zod'
import { inviteFirstAdministrator } from './capabilities/service-setup/first-administrator.server.ts'
import { readEnvironment } from './platform/environment.ts'
import { silentLog } from './platform/log/log.ts'
import { type Lifetime, live } from './platform/process/lifetime.ts'
import { prepareDatabase } from './platform/process/prepare.ts'
import { reachByStarting, reachRunning } from './platform/process/reach.ts'
import { StartProblem } from './platform/start-problem.ts'

const emailAddress = z.email({ error: 'Say whom to invite: npm run admin:invite -- name@example.org' })

async function invite(lifetime: Lifetime): Promise<void> {
  const email = emailAddress.safeParse(process.argv[2])
  if (!email.success) throw new StartProblem(email.error.issues[0]?.message ?? '')
  const read = readEnvironment(process.env)
  if (!read.ok) throw new StartProblem(read.problems.join(' '))
  const reached =
    (await reachRunning(read.environment)) ??
    (await reachByStarting(read.environment, lifetime, 'invite a first administrator', (engine) =>
      prepareDatabase(engine, { log: silentLog, lifetime }),
    ))
  const { link, until } = await inviteFirstAdministrator({
    ...reached,
    email: email.data,
    serviceName: 'Our service',
  })
  const day = until.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  console.log(`Give ${email.data} this link. It works once, until ${day}:\n\n  ${link}\n`)
  lifetime.finish()
}

await live(invite)
