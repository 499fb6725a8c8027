import type { z } from 'zod'
import type { Tx } from '../../platform/database/connection.ts'
import { mostInAWeek, mostWays, type Way } from './contract.ts'
import type { EntryPosted } from './posted.contract.ts'
import type { ConsoleTables } from './reads.server.ts'

const bytes = (text: string) => Buffer.from(text, 'base64url')
const on = (tx: Tx) => tx.withTables<ConsoleTables>()

/** 'kept', also when the very same came before; 'other' when something else stands there. */
type Outcome = 'kept' | 'other'

/** The first one to make a key makes it; a second device finds that there is one. */
export async function beginConsole(tx: Tx, owner: string, key: string, ways: Way[]): Promise<Outcome> {
  await on(tx)
    .insertInto('console_key')
    .values({ owner_account: owner, key_id: key })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  if (!(await hasKey(tx, owner, key))) return 'other'
  for (const way of ways) await addWay(tx, owner, key, way)
  return 'kept'
}

/** One more way to open the same key. A new recovery code takes the place of the one before. */
export async function keepWay(tx: Tx, owner: string, key: string, way: Way): Promise<Outcome> {
  if (!(await hasKey(tx, owner, key))) return 'other'
  if (way.kind === 'recovery')
    await on(tx)
      .deleteFrom('console_way')
      .where('owner_account', '=', owner)
      .where('kind', '=', 'recovery')
      .where('way_id', '<>', way.id)
      .execute()
  const { count } = await on(tx)
    .selectFrom('console_way')
    .where('owner_account', '=', owner)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostWays) return 'other'
  await addWay(tx, owner, key, way)
  return 'kept'
}

/** Ends one way; the last one that is no recovery code stays, so that nobody locks themselves out by a slip. */
export async function endWay(tx: Tx, owner: string, wayId: string): Promise<Outcome> {
  const ways = await on(tx)
    .selectFrom('console_way')
    .where('owner_account', '=', owner)
    .where('kind', '<>', 'recovery')
    .select('way_id')
    .execute()
  if (ways.length < 2) return 'other'
  await on(tx)
    .deleteFrom('console_way')
    .where('owner_account', '=', owner)
    .where('way_id', '=', wayId)
    .where('kind', '<>', 'recovery')
    .execute()
  return 'kept'
}

/** Sent twice, an entry stands once: its own id is all that tells. */
export async function keepEntry(tx: Tx, owner: string, entry: z.infer<typeof EntryPosted>): Promise<Outcome> {
  if (!(await hasKey(tx, owner, entry.key))) return 'other'
  const { count } = await on(tx)
    .selectFrom('console_entry')
    .where('owner_account', '=', owner)
    .where('week', '=', entry.week)
    .where('entry_id', '<>', entry.id)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostInAWeek) return 'other'
  await on(tx)
    .insertInto('console_entry')
    .values({
      owner_account: owner,
      entry_id: entry.id,
      key_id: entry.key,
      week: entry.week,
      nonce: bytes(entry.nonce),
      words: bytes(entry.words),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const kept = await on(tx)
    .selectFrom('console_entry')
    .where('owner_account', '=', owner)
    .where('entry_id', '=', entry.id)
    .select('words')
    .executeTakeFirst()
  return kept?.words.equals(bytes(entry.words)) ? 'kept' : 'other'
}

export async function forgetEntry(tx: Tx, owner: string, entryId: string): Promise<void> {
  await on(tx)
    .deleteFrom('console_entry')
    .where('owner_account', '=', owner)
    .where('entry_id', '=', entryId)
    .execute()
}

/** The key, every way to it and every entry: without the key they are of use to nobody. */
export async function forgetConsole(tx: Tx, owner: string): Promise<void> {
  await on(tx).deleteFrom('console_key').where('owner_account', '=', owner).execute()
}

async function hasKey(tx: Tx, owner: string, key: string): Promise<boolean> {
  const row = await on(tx)
    .selectFrom('console_key')
    .where('owner_account', '=', owner)
    .select('key_id')
    .executeTakeFirst()
  return row?.key_id === key
}

async function addWay(tx: Tx, owner: string, key: string, way: Way): Promise<void> {
  await on(tx)
    .insertInto('console_way')
    .values({
      owner_account: owner,
      way_id: way.id,
      key_id: key,
      kind: way.kind,
      salt: bytes(way.salt),
      rounds: way.rounds,
      credential: way.credential === null ? null : bytes(way.credential),
      nonce: bytes(way.nonce),
      wrapped: bytes(way.wrapped),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
