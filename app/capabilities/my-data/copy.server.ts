import { englishLanguage } from '../../language/text.tsx'
import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { asPerson } from '../../platform/http/session.ts'
import { type Collected, collect } from './archive/collect.server.ts'
import { parts } from './archive/parts.server.ts'
import type { Account } from './archive/shape.ts'
import { readCopies } from './reads.server.ts'
import { nextCopy } from './rules.ts'

/** Everything of whoever asks, written down as an event of their own; or when they can ask again. */
export async function takeCopy(c: AppContext, at: Date): Promise<{ collected: Collected } | { wait: Date }> {
  const { keys } = c.var.platform
  const { accountId } = await asPerson(c, async (_, viewer) => viewer)
  const account = await accountOf(c, accountId)
  return asPerson(c, async (tx, { personId }) => {
    const wait = nextCopy(await readCopies(tx, personId, at), at)
    if (wait) return { wait }
    await auditPerson(tx, personId, at, { kind: 'exported' })
    return { collected: await collect(tx, keys, { personId, account, parts, language: englishLanguage }) }
  })
}

async function accountOf(c: AppContext, accountId: string): Promise<Account> {
  const { identity } = c.var.platform
  const [email, twoStep, passkeys, devices] = await Promise.all([
    identity.emailOf(accountId),
    identity.twoStepState(accountId),
    identity.passkeys.list(accountId),
    identity.devices.list(accountId),
  ])
  return {
    email,
    twoStep: twoStep.state === 'on',
    passkeys: passkeys.map(({ name, createdAt }) => ({ name, addedAt: createdAt ?? undefined })),
    devices: devices.map(({ device, createdAt, lastSeenAt }) => ({
      device,
      since: createdAt,
      lastSeen: lastSeenAt,
    })),
  }
}
