import type { Database } from './pools.ts'

/**
 * Reasons not to start, one sentence each: a request's role that could see past row-level security, a table about
 * people without it, or a row of a person who is nobody that a request can see.
 */
export async function refusals({ app, worker }: Pick<Database, 'app' | 'worker'>): Promise<string[]> {
  const found: string[] = []
  for (const [name, pool] of [
    ['requests', app],
    ['jobs', worker],
  ] as const) {
    const { rows } = await pool.query(
      `select rolname, rolsuper or rolbypassrls as bypasses, pg_has_role(rolname, 'concord_owner', 'MEMBER') as owns
       from pg_roles where rolname = current_user`,
    )
    if (rows[0]?.bypasses)
      found.push(`The database role for ${name} (${rows[0].rolname}) could bypass row-level security.`)
    else if (rows[0]?.owns)
      found.push(`The database role for ${name} (${rows[0].rolname}) could become the tables' owner.`)
  }
  const { rows: tables } = await app.query<{ name: string; kept: boolean; readable: boolean }>(
    `select c.oid::regclass::text as name, c.relrowsecurity and c.relforcerowsecurity as kept,
       has_table_privilege(c.oid, 'select') as readable
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'concord' and c.relkind in ('r', 'p') and exists (
       select 1 from pg_attribute a where a.attrelid = c.oid and a.attname in ('person_id', 'owner_account') and not a.attisdropped)`,
  )
  if (tables.length === 0) found.push('The database has no table about people: it is not prepared.')
  for (const { name, kept, readable } of tables) {
    if (!kept) found.push(`The table ${name} is about people and its row-level security is not forced.`)
    // Nobody has asked, so nothing may show: the canary stands in every table that requests can read.
    else if (readable && (await app.query(`select 1 from ${name} limit 1`)).rowCount)
      found.push(`The table ${name} shows rows to nobody in particular.`)
  }
  return found
}
