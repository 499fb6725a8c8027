import { sql } from 'kysely'
import type { Tombstone, Unsealed } from '../../../platform/audit/tombstone.ts'
import type { Tx } from '../../../platform/database/connection.ts'

/** What the queue may do about erasures: named functions of the database's own, and no table. */

/** The requests whose time has come. */
export async function dueErasures(tx: Tx, at: Date): Promise<string[]> {
  const { rows } = await sql<{ request_id: string }>`select * from concord.due_erasures(${at})`.execute(tx)
  return rows.map((row) => row.request_id)
}

/** Begins an erasure that is due; from then on nobody can change their mind. */
export async function beginErasure(
  tx: Tx,
  request: string,
  at: Date,
): Promise<{ personId: string; accountId: string } | undefined> {
  const { rows } = await sql<{ personId: string; accountId: string }>`
    select person_id as "personId", account_id as "accountId" from concord.begin_erasure(${request}, ${at})
  `.execute(tx)
  return rows[0]
}

/** Where this person's chain will end. It holds person and chain until the transaction is over. */
export async function endOfChain(tx: Tx, personId: string, at: Date): Promise<Unsealed | undefined> {
  const { rows } = await sql<{ seq: string; previous: Buffer; hash: Buffer }>`
    select * from concord.tombstone_of(${personId}, ${at})
  `.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const { seq, previous, hash } = row
  return {
    chain: personId,
    seq: Number(seq),
    at,
    previous: previous.toString('hex'),
    hash: hash.toString('hex'),
  }
}

/** Erases every row about a person and leaves the tombstone. False: nobody was there. */
export async function erasePerson(tx: Tx, tombstone: Tombstone): Promise<boolean> {
  const { chain, seq, at } = tombstone
  const [previous, hash, seal] = [tombstone.previous, tombstone.hash, tombstone.seal].map((hex) =>
    Buffer.from(hex, 'hex'),
  )
  const { rows } = await sql<{ there: boolean }>`
    select concord.erase_person(${chain}, ${seq}, ${at}, ${previous}, ${hash}, ${seal}) as there
  `.execute(tx)
  return rows[0]?.there === true
}

/** Of these, those whom the database knows again, or knows nothing of at all. */
export async function erasedAndHere(tx: Tx, ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select * from concord.erased_and_here(${ids}::uuid[])
  `.execute(tx)
  return rows.map((row) => row.person_id)
}

/** What is left in the database of everybody who was erased. */
export async function tombstones(tx: Tx): Promise<Tombstone[]> {
  const { rows } = await sql<Omit<Tombstone, 'seq'> & { seq: string }>`
    select person_id as chain, seq, at, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash,
      encode(seal, 'hex') as seal
    from concord.audit_tombstones()
  `.execute(tx)
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}
