import pg from 'pg'

const roles = [
  ['concord_owner', 'nologin'],
  ['concord_app', 'login noinherit'],
  ['concord_auth', 'login noinherit'],
  ['concord_worker', 'login noinherit'],
  ['concord_aggregate', 'nologin'],
] as const

/**
 * Creates what the migrations stand on: five roles, none of which can bypass row-level security, and the three
 * schemas they own. Repeatable. `passwords` are set where the server is not reached through a private socket.
 */
export async function bootstrapRoles(
  adminUrl: string,
  passwords: Partial<Record<(typeof roles)[number][0], string>> = {},
): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(20170418411)')
    for (const [role, attributes] of roles) {
      const known = await client.query('select 1 from pg_roles where rolname = $1', [role])
      if (!known.rowCount) await client.query(`create role ${role} ${attributes}`)
      await client.query(`grant ${role} to current_user`)
      const password = passwords[role]
      if (password) await client.query(`alter role ${role} password ${pg.escapeLiteral(password)}`)
    }
    const database = (await client.query('select current_database() as name')).rows[0].name as string
    await client.query(`revoke all on database ${pg.escapeIdentifier(database)} from public`)
    await client.query(
      `grant connect on database ${pg.escapeIdentifier(database)} to concord_app, concord_auth, concord_worker`,
    )
    await client.query('revoke all on schema public from public')
    await client.query('create schema if not exists concord authorization concord_owner')
    await client.query('create schema if not exists identity authorization concord_auth')
    await client.query('create schema if not exists pgboss authorization concord_worker')
    await client.query('commit')
  } finally {
    await client.end()
  }
}
