import type { MemberViewer } from '../../platform/access/viewer.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Kept, WayKind } from './contract.ts'

export type ConsoleTables = {
  console_key: { owner_account: string; key_id: string }
  console_way: {
    owner_account: string
    way_id: string
    key_id: string
    kind: WayKind
    salt: Buffer
    rounds: number | null
    credential: Buffer | null
    nonce: Buffer
    wrapped: Buffer
  }
  console_entry: {
    owner_account: string
    entry_id: string
    key_id: string
    week: string
    nonce: Buffer
    words: Buffer
  }
}

// Some eight years of one entry a week.
const most = 400
const text = (bytes: Buffer) => bytes.toString('base64url')

/** What is kept for whoever asks. Nothing here can open it. */
export async function readConsole(tx: Tx, { accountId }: MemberViewer): Promise<Kept> {
  const on = tx.withTables<ConsoleTables>()
  const own = ['owner_account', '=', accountId] as const
  const key = await on
    .selectFrom('console_key')
    .where(...own)
    .select('key_id')
    .executeTakeFirst()
  const ways = await on
    .selectFrom('console_way')
    .where(...own)
    .selectAll()
    .orderBy('way_id')
    .execute()
  const entries = await on
    .selectFrom('console_entry')
    .where(...own)
    .selectAll()
    .orderBy('week', 'desc')
    .orderBy('entry_id')
    .limit(most)
    .execute()
  return {
    key: key?.key_id ?? null,
    ways: ways.map(({ way_id, kind, salt, rounds, credential, nonce, wrapped }) => ({
      id: way_id,
      kind,
      salt: text(salt),
      rounds,
      credential: credential && text(credential),
      nonce: text(nonce),
      wrapped: text(wrapped),
    })),
    entries: entries.map(({ entry_id, week, nonce, words }) => ({
      id: entry_id,
      week,
      nonce: text(nonce),
      words: text(words),
    })),
  }
}
