import { type Kysely, sql } from 'kysely'

/** Sessions that were ended from elsewhere: when such a device comes back, it is told to clear itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table identity.revoked_session (token_hash text primary key, at timestamptz not null)`.execute(
    db,
  )
  await sql`create index revoked_session_age on identity.revoked_session (at)`.execute(db)
}
