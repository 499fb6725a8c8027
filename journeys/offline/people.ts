import { randomUUID } from 'node:crypto'
import { realpathSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { privacyVersion } from '../../app/capabilities/notices/contract.ts'
import { loadKeyring } from '../../app/platform/crypto/keyring.ts'
import { createIdentity } from '../../app/platform/identity/identity.ts'
import { socketUrl } from '../../app/platform/postgres/embedded.ts'
import { socketFolderFor } from '../../app/platform/postgres/folders.ts'
import { asSuperuser } from '../kill/people.ts'
import type { Concord } from '../support/concord.ts'

export type Somebody = { person: string; email: string; password: string }

/** Somebody who has joined before, so that the journey can begin where it matters. */
export async function somebody(concord: Concord, name: string): Promise<Somebody> {
  const keys = loadKeyring(path.join(concord.data, 'concord.key'))
  const pool = new pg.Pool({
    connectionString: socketUrl(socketFolderFor(realpathSync(concord.data)), 'concord_auth'),
    options: '-c search_path=identity',
  })
  const secret = keys.derive('identity')
  const identity = createIdentity({ pool, origin: concord.url, secret, sendMail: async () => {} })
  const email = `${name.toLowerCase()}@example.org`
  const password = randomUUID()
  const made = await identity.createAccount({ email, password })
  await pool.end()
  if ('error' in made) throw new Error(made.error)
  const person = randomUUID()
  const sealed = keys.seal(name, { table: 'person', column: 'name', row: person, person })
  await asSuperuser(concord.data, 'insert into concord.person values ($1, $2, $3, now(), $4, now())', [
    person,
    made.accountId,
    sealed,
    String(privacyVersion),
  ])
  return { person, email, password }
}

/** Signs in through the page, and waits until the device is ready to be without internet. */
export async function signIn(page: Page, { email, password }: Somebody): Promise<void> {
  await page.goto('/sign-in?next=/today')
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await Promise.all([page.waitForURL('**/today'), page.locator('main form button[type=submit]').click()])
  await ready(page)
}

/** Waits until this page is served by the worker, with everything it keeps. */
export async function ready(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready)
  // A page that was on its way while the worker began is not its own yet; the next one is.
  const controlled = () => page.evaluate(() => Boolean(navigator.serviceWorker.controller))
  for (let tries = 0; tries < 10 && !(await controlled()); tries++) await page.waitForTimeout(100)
  if (!(await controlled())) await page.reload()
  await page.waitForFunction(() => Boolean(navigator.serviceWorker.controller))
}

/** What the server has kept of this person, oldest first. */
export async function keptOnServer(concord: Concord, { person }: Somebody): Promise<number[]> {
  const rows = await asSuperuser<{ life: number }>(
    concord.data,
    'select life from concord.check_in where person_id = $1 order by recorded_at',
    [person],
  )
  return rows.map(({ life }) => life)
}
