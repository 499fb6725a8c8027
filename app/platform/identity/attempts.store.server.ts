import { type Kysely, sql } from 'kysely'

type Db = Kysely<unknown>

export interface Limit {
  kind: string
  key: string
  most: number
  within: number
}

/**
 * Counts one attempt against every limit and says whether it may go on. It is counted before the work and under the
 * row's lock, so that many at once cannot slip under the limit together.
 */
export async function countAttempt(db: Db, limits: Limit[], now: Date): Promise<'go on' | 'wait'> {
  for (const [at, { kind, key, most, within }] of limits.entries()) {
    const over = new Date(now.getTime() - within)
    const counted = await sql<{ count: number }>`
      insert into identity.attempt as a (kind, key, began_at, count) values (${kind}, ${key}, ${now}, 1)
      on conflict (kind, key) do update set
        count = case when a.began_at <= ${over} then 1 else least(a.count + 1, ${most + 1}) end,
        began_at = case when a.began_at <= ${over} then excluded.began_at else a.began_at end
      returning count
    `.execute(db)
    if ((counted.rows[0]?.count ?? 0) > most) {
      await takeBack(db, limits.slice(0, at))
      return 'wait'
    }
  }
  return 'go on'
}

/** An attempt that succeeded, or never ran, does not count. */
export async function takeBack(db: Db, limits: Limit[]): Promise<void> {
  for (const { kind, key } of limits)
    await sql`
      update identity.attempt set count = greatest(count - 1, 0) where kind = ${kind} and key = ${key}
    `.execute(db)
}

/** Marks a code as used; false when this account has used it within its life already. */
export async function spendCode(db: Db, accountId: string, code: string, now: Date): Promise<boolean> {
  const spent = await sql`
    insert into identity.spent_code (account_id, code, at) values (${accountId}, ${code}, ${now})
    on conflict (account_id, code) do update set at = excluded.at
      where identity.spent_code.at < ${new Date(now.getTime() - 120_000)}
    returning account_id
  `.execute(db)
  return spent.rows.length > 0
}

/** Forgets what no limit looks back on any more. */
export async function sweepAttempts(db: Db, now: Date): Promise<void> {
  const yesterday = new Date(now.getTime() - 24 * 60 * 60 * 1000)
  await sql`delete from identity.attempt where began_at < ${yesterday}`.execute(db)
  await sql`delete from identity.spent_code where at < ${yesterday}`.execute(db)
  await sql`delete from identity.pending_sign_up where expires_at < ${now}`.execute(db)
}
