import { type Kysely, sql } from 'kysely'
import { endOtherSessions } from './sessions.store.server.ts'

type Db = Kysely<unknown>

export interface PendingSignUp {
  email: string
  known: boolean
  passwordHash: string
  code: string
  tries: number
}

export async function accountByEmail(db: Db, email: string): Promise<string | undefined> {
  const found = await sql<{ id: string }>`select id from identity."user" where email = ${email}`.execute(db)
  return found.rows[0]?.id
}

export async function emailOf(db: Db, accountId: string): Promise<string | undefined> {
  const found = await sql<{ email: string }>`
    select email from identity."user" where id = ${accountId}
  `.execute(db)
  return found.rows[0]?.email
}

/** The new account's id, or undefined when the address has one already. */
export async function insertAccount(
  db: Db,
  { id, email, passwordHash }: { id: string; email: string; passwordHash: string },
  now: Date,
): Promise<string | undefined> {
  const made = await sql<{ id: string }>`
    with made as (
      insert into identity."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
      values (${id}, '', ${email}, true, ${now}, ${now}) on conflict (email) do nothing returning id
    )
    insert into identity.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
    select gen_random_uuid(), id::text, 'credential', id, ${passwordHash}, ${now}, ${now} from made
    returning "userId" as id
  `.execute(db)
  return made.rows[0]?.id
}

/** Moves the account to a new address; false when somebody else has it. */
export async function moveEmail(db: Db, accountId: string, email: string, now: Date): Promise<boolean> {
  const moved = await sql`
    update identity."user" set email = ${email}, "emailVerified" = true, "updatedAt" = ${now}
    where id = ${accountId} and not exists (select from identity."user" other where other.email = ${email})
    returning id
  `.execute(db)
  return moved.rows.length > 0
}

export async function removeAccount(db: Db, accountId: string, now: Date): Promise<void> {
  await endOtherSessions(db, accountId, undefined, now)
  await sql`delete from identity.passkey where "userId" = ${accountId}`.execute(db)
  await sql`delete from identity."twoFactor" where "userId" = ${accountId}`.execute(db)
  await sql`delete from identity.account where "userId" = ${accountId}`.execute(db)
  await sql`delete from identity."user" where id = ${accountId}`.execute(db)
}

export async function keepSignUp(db: Db, id: string, pending: Omit<PendingSignUp, 'tries'>, until: Date) {
  await sql`
    insert into identity.pending_sign_up (id, email, already_known, password_hash, code, expires_at)
    values (${id}, ${pending.email}, ${pending.known}, ${pending.passwordHash}, ${pending.code}, ${until})
  `.execute(db)
}

/** Counts one try and returns what was kept; undefined once it has run out of time. */
export async function trySignUp(db: Db, id: string, now: Date): Promise<PendingSignUp | undefined> {
  const found = await sql<PendingSignUp>`
    update identity.pending_sign_up set tries = tries + 1 where id::text = ${id} and expires_at > ${now}
    returning email, already_known as known, password_hash as "passwordHash", code, tries
  `.execute(db)
  return found.rows[0]
}

export async function dropSignUp(db: Db, id: string): Promise<void> {
  await sql`delete from identity.pending_sign_up where id::text = ${id}`.execute(db)
}
