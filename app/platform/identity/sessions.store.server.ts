import { type Kysely, sql } from 'kysely'
import type { LiveSession } from './arrival.ts'
import { rememberRevoked } from './lifetimes.ts'

type Db = Kysely<unknown>

const columns = sql`
  id, "userId" as "accountId", "membershipId", coalesce("sharedDevice", false) as "sharedDevice",
  coalesce(device, '') as device, "createdAt", "lastSeenAt", "provedAt", "expiresAt"
`
const live = (now: Date) => sql`
  "expiresAt" > ${now} and "lastSeenAt" + make_interval(mins => "idleMinutes") > ${now}
`

export async function findSession(db: Db, hash: string, now: Date): Promise<LiveSession | undefined> {
  const found = await sql<LiveSession>`
    select ${columns} from identity.session where token_hash = ${hash} and ${live(now)}
  `.execute(db)
  return found.rows[0]
}

export async function listSessions(db: Db, accountId: string, now: Date): Promise<LiveSession[]> {
  const found = await sql<LiveSession>`
    select ${columns} from identity.session where "userId" = ${accountId} and ${live(now)}
    order by "lastSeenAt" desc, id
  `.execute(db)
  return found.rows
}

/** Moves "last seen" on, unless it moved within `every` milliseconds. */
export async function touchSession(db: Db, hash: string, now: Date, every: number): Promise<void> {
  await sql`
    update identity.session set "lastSeenAt" = ${now}
    where token_hash = ${hash} and "lastSeenAt" < ${new Date(now.getTime() - every)} and ${live(now)}
  `.execute(db)
}

export async function moveSession(
  db: Db,
  hash: string,
  membershipId: string | null,
  end: { expiresAt: Date; idleMinutes: number },
): Promise<void> {
  await sql`
    update identity.session
    set "membershipId" = ${membershipId}, "expiresAt" = ${end.expiresAt}, "idleMinutes" = ${end.idleMinutes}
    where token_hash = ${hash}
  `.execute(db)
}

export async function endSession(db: Db, hash: string): Promise<void> {
  await sql`delete from identity.session where token_hash = ${hash}`.execute(db)
}

/**
 * Ends sessions from elsewhere, and remembers that they were: the device that held one does not know yet. One that had
 * fallen idle is ended too, since its device may still hold something.
 */
async function revoke(db: Db, which: ReturnType<typeof sql>, now: Date): Promise<number> {
  const ended = await sql`
    with ended as (delete from identity.session where ${which} returning token_hash)
    insert into identity.revoked_session (token_hash, at) select token_hash, ${now} from ended
    on conflict do nothing
  `.execute(db)
  return Number(ended.numAffectedRows ?? 0)
}

/** Ends one session of this account by its id; somebody else's id ends nothing. */
export async function endSessionById(db: Db, accountId: string, id: string, now: Date): Promise<boolean> {
  return (await revoke(db, sql`"userId" = ${accountId} and id::text = ${id}`, now)) > 0
}

/** Ends the account's sessions but the one that is kept, if one is. */
export async function endOtherSessions(
  db: Db,
  accountId: string,
  keptHash: string | undefined,
  now: Date,
): Promise<void> {
  await revoke(db, sql`"userId" = ${accountId} and token_hash is distinct from ${keptHash ?? null}`, now)
}

/** Whether this session was ended from elsewhere, and its device has not come back for long. */
export async function wasRevoked(db: Db, hash: string): Promise<boolean> {
  const found = await sql`select from identity.revoked_session where token_hash = ${hash}`.execute(db)
  return found.rows.length > 0
}

/** Forgets sessions that nobody can use any more. */
export async function sweepSessions(db: Db, now: Date): Promise<void> {
  await sql`delete from identity.session where not (${live(now)})`.execute(db)
  const old = new Date(now.getTime() - rememberRevoked)
  await sql`delete from identity.revoked_session where at < ${old}`.execute(db)
}
