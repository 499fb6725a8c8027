import { randomBytes } from 'node:crypto'
import { newId } from '../../platform/crypto/ids.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import { emailPlace, tokenMac } from './actions.server.ts'
import { invitationDays } from './contract.ts'
import { insertFirstInvitation } from './first-administrator.store.server.ts'

type Options = {
  /** The migrating connection, which may act as the owner of the tables. */
  adminUrl: string
  keys: Keyring
  origin: string
  email: string
  /** The name of the service that is made where there is none. */
  serviceName: string
  now?: Date
}

/** Makes a one-use link by which somebody becomes an administrator, and a service if there is none. */
export async function inviteFirstAdministrator({
  adminUrl,
  keys,
  origin,
  email,
  serviceName,
  now = new Date(),
}: Options): Promise<{ link: string; until: Date; serviceMade: boolean }> {
  const token = randomBytes(32).toString('base64url')
  const until = new Date(now.getTime() + invitationDays * 24 * 60 * 60 * 1000)
  const id = newId(now)
  const address = email.trim().toLowerCase()
  const { serviceMade } = await insertFirstInvitation(adminUrl, {
    serviceId: newId(now),
    serviceName,
    invitation: (serviceId) => ({
      id,
      mac: tokenMac(keys, token),
      email: keys.seal(address, emailPlace(id, serviceId)),
    }),
    at: now,
    until,
  })
  return { link: `${origin}/staff/${token}`, until, serviceMade }
}
