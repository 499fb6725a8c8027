import type pg from 'pg'

const lock = 7_203_114_058

/** Runs the statements that `plan` returns in one transaction that no second process can be in. */
export async function runUnderLock(pool: pg.Pool, plan: () => Promise<string | undefined>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [lock])
    const statements = await plan()
    if (statements) await client.query(statements)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

/** Whether a migration was run that this code does not know. */
export async function migrationsFromTheFuture(pool: pg.Pool, known: string[]): Promise<boolean> {
  const table = await pool.query(`select to_regclass('identity.concord_migration') is not null as there`)
  if (!table.rows[0]?.there) return false
  const { rows } = await pool.query('select name from identity.concord_migration where not name = any($1)', [
    known,
  ])
  return rows.length > 0
}
