import pg from 'pg'
import type { Keyring } from '../app/platform/crypto/keyring.ts'
import { sealPeople } from './bulk/people.ts'
import { peopleOfProfessional, weekStarts } from './bulk/shape.ts'
import * as statements from './bulk/statements.ts'

const batch = 10_000

/**
 * Adds many people to a database, as if each had joined, shared and checked in for half a year: what a demonstration
 * or a measurement needs and no act could make in time. `adminUrl` logs in as whoever makes the roles.
 */
export async function addPeople({
  adminUrl,
  keys,
  people,
  now,
  progress = () => {},
}: {
  adminUrl: string
  keys: Keyring
  people: number
  now: Date
  progress?: (made: number) => void
}): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, options: '-c work_mem=128MB' })
  await client.connect()
  try {
    // What is made here refers to what is made here; checking each reference again would double the time.
    const { rows } = await client.query(`select rolsuper from pg_roles where rolname = current_user`)
    if (rows[0].rolsuper) await client.query('set session_replication_role = replica')
    await client.query(statements.gather.tables)
    await addStaff(client, Math.ceil(people / peopleOfProfessional), now)
    for (let from = 0; from < people; from += batch) {
      await addBatch(client, keys, { from, to: Math.min(people, from + batch), now })
      progress(Math.min(people, from + batch))
    }
    await client.query('set role concord_owner')
    await client.query('vacuum analyze')
    // Triggers were off.
    await client.query('select concord.refresh_all_caseloads()')
    await client.query('vacuum analyze concord.caseload_entry')
    await client.query('set role concord_auth')
    await client.query('analyze identity."user"')
  } finally {
    await client.end()
  }
}

async function addStaff(client: pg.Client, professionals: number, now: Date): Promise<void> {
  const since = weekStarts(now)[0]
  const { accounts, ...rest } = statements.staff
  await client.query('begin')
  await client.query('set local role concord_auth')
  await client.query(accounts, [professionals])
  await client.query('set local role concord_owner')
  for (const text of Object.values(rest)) await client.query(text, [professionals, since])
  await client.query('commit')
}

async function addBatch(
  client: pg.Client,
  keys: Keyring,
  range: { from: number; to: number; now: Date },
): Promise<void> {
  const { people, words } = sealPeople(keys, range)
  await client.query('begin')
  await client.query(statements.gather.empty)
  await client.query(statements.gather.people, [people.n, people.name, people.knowMe, people.whatMatters])
  await client.query(statements.gather.words, [words.n, words.week, words.wentWell, words.note])
  await client.query(statements.gather.analysed)
  await client.query('set local role concord_auth')
  await client.query(statements.accounts)
  await client.query('set local role concord_owner')
  for (const text of [...statements.persons(weekStarts(range.now)), statements.audit]) {
    await client.query(text)
  }
  await client.query('commit')
}
