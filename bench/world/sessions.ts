import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { cookieNames, signedValue, tokenHash } from '../../app/platform/identity/cookie.ts'
import { numbered } from '../../seeds/bulk/ids.ts'
import type { Concord } from './concord.ts'

export type Signed = { id: string; hash: string; cookie: string }

/** Signs in the first so many people, or professionals in their room. */
export async function signIn(concord: Concord, who: 'person' | 'member', count: number): Promise<Signed[]> {
  const secret = concord.keys.derive('identity')
  const name = cookieNames('http://localhost').session
  const signed = Array.from({ length: count }, (_, n) => {
    const token = randomBytes(24).toString('base64url')
    return {
      id: numbered(who, n),
      account: numbered(who === 'person' ? 'account' : 'memberAccount', n),
      token,
      hash: tokenHash(token),
      cookie: `${name}=${signedValue(token, secret)}`,
    }
  })
  const client = new pg.Client({ connectionString: concord.urlFor('postgres') })
  await client.connect()
  await client.query(
    `insert into identity.session ("expiresAt", token, "updatedAt", "userId", "membershipId", "lastSeenAt", "provedAt",
       "sharedDevice", "idleMinutes", device)
     select now() + interval '12 hours', token, now(), account, member, now(), now(), false, 720, 'bench'
     from unnest($1::text[], $2::uuid[], $3::text[]) as s(token, account, member)`,
    [
      signed.map(({ token }) => token),
      signed.map(({ account }) => account),
      signed.map(({ id }) => (who === 'member' ? id : null)),
    ],
  )
  await client.end()
  return signed.map(({ id, hash, cookie }) => ({ id, hash, cookie }))
}
