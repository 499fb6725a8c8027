import { randomUUID } from 'node:crypto'
import { realpathSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { privacyVersion } from '../../app/capabilities/notices/contract.ts'
import { loadKeyring } from '../../app/platform/crypto/keyring.ts'
import { createIdentity } from '../../app/platform/identity/identity.ts'
import { socketUrl } from '../../app/platform/postgres/embedded.ts'
import { socketFolderFor } from '../../app/platform/postgres/folders.ts'

export type SignedIn = { person: string; cookie: string }

const urlFor = (data: string, role: string) => socketUrl(socketFolderFor(realpathSync(data)), role)

/** Signs in people who have nothing but an account, beside the Concord that runs. */
export async function signInPeople(data: string, url: string, count: number): Promise<SignedIn[]> {
  const pool = new pg.Pool({
    connectionString: urlFor(data, 'concord_auth'),
    options: '-c search_path=identity',
  })
  const identity = createIdentity({
    pool,
    origin: url,
    secret: loadKeyring(path.join(data, 'concord.key')).derive('identity'),
    sendMail: async () => {},
  })
  const people: SignedIn[] = []
  for (let at = 0; at < count; at++) {
    const made = await identity.createAccount({ email: `person-${at}@example.org`, password: randomUUID() })
    if ('error' in made) throw new Error(made.error)
    const person = randomUUID()
    await asSuperuser(data, 'insert into concord.person values ($1, $2, $3, now(), $4, now())', [
      person,
      made.accountId,
      Buffer.alloc(1),
      String(privacyVersion),
    ])
    const { cookies } = await identity.signInAs(made.accountId)
    people.push({ person, cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
  }
  await pool.end()
  return people
}

/** Looks from outside, past row-level security. */
export async function asSuperuser<Row>(data: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: urlFor(data, 'postgres') })
  await client.connect()
  try {
    return (await client.query(text, values)).rows as Row[]
  } finally {
    await client.end()
  }
}
