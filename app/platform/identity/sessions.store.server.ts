import { type Kysely, sql } from 'kysely'
import type { LiveSession } from './arrival.ts'

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

/** Ends one session of this account by its id; somebody else's id ends nothing. */
export async function endSessionById(db: Db, accountId: string, id: string): Promise<boolean> {
  const ended = await sql`
    delete from identity.session where "userId" = ${accountId} and id::text = ${id} returning id
  `.execute(db)
  return ended.rows.length > 0
}

export async function endOtherSessions(
  db: Db,
  accountId: string,
  keptHash: string | undefined,
): Promise<void> {
  await sql`
    delete from identity.session where "userId" = ${accountId} and token_hash is distinct from ${keptHash ?? null}
  `.execute(db)
}

/** Forgets sessions that nobody can use any more. */
export async function sweepSessions(db: Db, now: Date): Promise<void> {
  await sql`delete from identity.session where not (${live(now)})`.execute(db)
}
