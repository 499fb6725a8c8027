import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusals } from './refusals.ts'
import { freshDatabase, type TestDatabase } from './testing.ts'
import { inSession } from './transaction.ts'

let database: TestDatabase
let superuser: pg.Client
beforeAll(async () => {
  database = await freshDatabase()
  superuser = new pg.Client({ connectionString: database.adminUrl })
  await superuser.connect()
})
afterAll(async () => {
  await superuser.end()
  await database.close()
})

const canary = '00000000-0000-7000-8000-00000000ca9a'

// These need a team or a member of a service, which is nobody's to make up.
const without = [
  'access_question',
  'agreed_contact',
  'caseload_claim',
  'caseload_outcome',
  'connection',
  'day_person',
  'explanation_version',
  'explanation_voice',
  'review_mark',
  'round_item',
  'sharing_grant',
  'suggestion',
  'suggestion_answer',
]
test('the canary stands in every table about people that requests can read', async () => {
  const { rows } = await superuser.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'concord'::regnamespace and c.relkind = 'r'
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id')
       and has_table_privilege('concord_app', c.oid, 'select') order by 1`,
  )
  const missing: string[] = []
  for (const { name } of rows) {
    const found = await superuser.query(`select 1 from concord.${name} where person_id = $1`, [canary])
    if (!found.rowCount) missing.push(name)
  }
  expect(missing).toEqual(without)
})

describe('the roles that requests and jobs use', () => {
  test('reach nothing that is not theirs', async () => {
    for (const pool of [database.app, database.worker]) {
      await expect(pool.query('select * from identity.session')).rejects.toThrow(/permission denied/)
      await expect(pool.query('select * from identity."user"')).rejects.toThrow(/permission denied/)
    }
    await expect(database.auth.query('select * from concord.person')).rejects.toThrow(/permission denied/)
    await expect(database.worker.query('select * from concord.check_in')).rejects.toThrow(/permission denied/)
  })

  test.each(['concord_owner', 'concord_auth', 'concord_worker', 'concord_aggregate', 'postgres'])(
    'a request cannot become %s',
    async (role) => {
      await expect(database.app.query(`set role ${role}`)).rejects.toThrow(/permission denied/)
      await expect(database.app.query(`set session authorization ${role}`)).rejects.toThrow(
        /permission denied/,
      )
    },
  )

  test.each([
    'alter table concord.check_in disable row level security',
    'alter table concord.check_in no force row level security',
    'create policy mine on concord.check_in using (true)',
    'drop table concord.check_in',
    'truncate concord.audit_event',
    'delete from concord.audit_event',
    "update concord.audit_event set kind = 'x'",
    'delete from concord.check_in',
    'alter role current_user bypassrls',
    'create table concord.mine (id int)',
    'select * from concord.audit_head',
    'select * from concord.code_try',
    'select concord.append_service_audit(null, now(), null, null, null, null)',
  ])('a request cannot do: %s', async (statement) => {
    await expect(database.app.query(statement)).rejects.toThrow(/permission denied|must be owner/)
  })

  test('a request sees no row of the person who is nobody, also when it turns row security off', async () => {
    await inSession(database.app, undefined, async () => {})
    for (const table of [
      'person',
      'check_in',
      'check_in_note',
      'story_entry',
      'section_change',
      'worksheet',
      'worksheet_version',
      'exercise_place',
      'audit_event',
      'submission',
    ]) {
      const there = await superuser.query(`select 1 from concord.${table} where person_id = $1`, [canary])
      expect(there.rowCount, table).toBeGreaterThan(0)
      expect((await database.app.query(`select 1 from concord.${table}`)).rowCount, table).toBe(0)
      await expect(
        database.app.query(`begin; set local row_security = off; select 1 from concord.${table}`),
      ).rejects.toThrow(/row-level security/)
      await database.app.query('rollback')
    }
  })
})

describe('Concord does not start', () => {
  /** What is said after a change that nobody else sees: roles belong to the whole server, so it is never committed. */
  async function saidAfter(change: string): Promise<string[]> {
    const as = (role: string) => {
      const query = async (text: string) => {
        await superuser.query(`set local role ${role}`)
        return superuser.query(text).finally(() => superuser.query('reset role'))
      }
      return { query } as unknown as pg.Pool
    }
    await superuser.query('begin')
    try {
      await superuser.query(change)
      return await refusals({ app: as('concord_app'), worker: as('concord_worker') })
    } finally {
      await superuser.query('rollback')
    }
  }

  test('H04 unless nothing is wrong', async () => {
    expect(await refusals(database)).toEqual([])
    expect(await saidAfter('select 1')).toEqual([])
  })

  test.each([
    ['check_in', 'no force row level security'],
    ['sharing_grant', 'no force row level security'],
    ['person', 'disable row level security'],
  ])('H04 when concord.%s has %s', async (table, change) => {
    const said = await saidAfter(`alter table concord.${table} ${change}`)
    expect(said).toContain(
      `The table concord.${table} is about people and its row-level security is not forced.`,
    )
  })

  test('H04 when a new table about people has none', async () => {
    const said = await saidAfter('create table concord.pain_map (person_id uuid)')
    expect(said.join()).toContain('concord.pain_map')
  })

  test.each(['concord_app', 'concord_worker'])(
    'H04 when %s could bypass row-level security',
    async (role) => {
      for (const right of ['bypassrls', 'superuser'])
        expect((await saidAfter(`alter role ${role} ${right}`)).join()).toContain(
          `(${role}) could bypass row-level security`,
        )
    },
  )

  test.each(['concord_app', 'concord_worker'])('H04 when %s could become the owner', async (role) => {
    const said = await saidAfter(`grant concord_owner to ${role}`)
    expect(said.join()).toContain(`(${role}) could become the tables' owner`)
  })

  test.each(['check_in', 'story_entry', 'audit_event', 'person'])(
    'H04 when a policy shows the canary of concord.%s',
    async (table) => {
      const said = await saidAfter(
        `create policy leak on concord.${table} for select to concord_app using (true)`,
      )
      expect(said).toEqual([`The table concord.${table} shows rows to nobody in particular.`])
    },
  )
})
