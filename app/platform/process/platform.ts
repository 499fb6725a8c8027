import path from 'node:path'
import type { Database } from '../database/pools.ts'
import type { Environment } from '../environment.ts'
import type { IdentityMail } from '../identity/core.ts'
import { createIdentity } from '../identity/identity.ts'
import { createJobs } from '../jobs/jobs.ts'
import type { Log } from '../log/log.ts'
import { createMailer, type Mail } from '../mail/mailer.ts'
import type { Platform } from '../platform.ts'
import { openPushKeys } from '../push/keys.ts'
import { createPusher } from '../push/pusher.ts'
import type { Engine } from './engine.ts'
import type { Lifetime } from './lifetime.ts'

type Parts = {
  environment: Environment
  engine: Engine
  database: Database
  asset: Platform['asset']
  styles: Platform['styles']
  log: Log
  lifetime: Lifetime
  /** The words of a mail about somebody's account. */
  letter: (mail: IdentityMail, origin: string) => Mail
}

export const outboxOf = ({ dataFolder }: Pick<Environment, 'dataFolder'>) => path.join(dataFolder, 'outbox')

/** Puts together what every capability stands on. */
export function makePlatform({
  environment,
  engine,
  database,
  asset,
  styles,
  log,
  lifetime,
  letter,
}: Parts): Platform {
  const { origin, mail } = environment
  const mailer = createMailer({
    smtpUrl: mail?.url,
    from: mail?.from ?? 'no-reply@localhost',
    outboxFolder: outboxOf(environment),
  })
  const identity = createIdentity({
    pool: database.auth,
    origin,
    secret: engine.keys.derive('identity'),
    sendMail: (about) => mailer.send(letter(about, origin)),
    // The library's own lines may quote an address, so only the fact is kept.
    log: () => log.warn('identity.trouble'),
  })
  lifetime.onEnd(async () => {
    await identity.settled()
    mailer.close()
  })
  const jobs = createJobs({
    url: engine.urlFor('concord_worker'),
    migrate: engine.admin !== undefined,
    onFault: (error) => void (lifetime.ending || log.fault('jobs', error)),
  })
  lifetime.onEnd(jobs.stop)
  return {
    origin,
    database,
    keys: engine.keys,
    identity,
    mail: mailer,
    jobs,
    push: pusherFor(environment, log),
    log,
    asset,
    styles,
    now: () => new Date(),
    demonstration: environment.demonstration !== undefined,
  }
}

function pusherFor({ pushKeyFile, origin, mail }: Environment, log: Log): Platform['push'] {
  const keys = openPushKeys(pushKeyFile)
  if (!keys) {
    log.warn('push.off')
    return undefined
  }
  const subject = origin.startsWith('https:') ? origin : `mailto:${mail?.from ?? 'no-reply@localhost'}`
  return createPusher({ keys, subject })
}
