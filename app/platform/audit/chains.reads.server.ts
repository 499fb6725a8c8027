import type pg from 'pg'
import type { ChainedEvent, Head, Subject } from './chain.ts'
import type { Tombstone } from './tombstone.ts'

export type Connection = Pick<pg.ClientBase, 'query'>

const page = 5_000
const start = '00000000-0000-0000-0000-000000000000'
const places = {
  person: { events: 'concord.audit_event', heads: 'concord.audit_head', chain: 'person_id' },
  service: {
    events: 'concord.service_audit_event',
    heads: 'concord.service_audit_head',
    chain: 'service_id',
  },
} as const

/** Every event of one kind of chain, chain by chain and in order, as the tables' owner. */
export async function* readEvents(db: Connection, subject: Subject): AsyncGenerator<ChainedEvent> {
  const { events, chain } = places[subject]
  let after: Pick<ChainedEvent, 'chain' | 'seq'> = { chain: start, seq: 0 }
  for (;;) {
    const { rows } = await db.query<ChainedEvent & { seq: string }>(
      `select ${chain} as chain, seq, extract(epoch from at)::text as at, kind, actor_kind as "actorKind",
         coalesce(actor::text, '') as actor, detail::text as detail, encode(hash, 'hex') as hash
       from ${events} where (${chain}, seq) > ($1, $2) order by ${chain}, seq limit ${page}`,
      [after.chain, after.seq],
    )
    for (const row of rows) yield { ...row, seq: Number(row.seq) }
    const last = rows.at(-1)
    if (!last || rows.length < page) return
    after = { chain: last.chain, seq: Number(last.seq) }
  }
}

/** Where each chain of one kind is said to end, as the tables' owner. */
export async function readHeads(db: Connection, subject: Subject): Promise<Head[]> {
  const { heads, chain } = places[subject]
  const { rows } = await db.query<{ chain: string; length: string; head: string }>(
    `select ${chain} as chain, seq as length, encode(hash, 'hex') as head from ${heads}`,
  )
  return rows.map((row) => ({ subject, chain: row.chain, head: row.head, length: Number(row.length) }))
}

/** What is left of everybody who was erased, each with its time as Postgres spells it; as the tables' owner. */
export async function readTombstones(db: Connection): Promise<(Tombstone & { spelled: string })[]> {
  const { rows } = await db.query<Omit<Tombstone, 'seq'> & { seq: string; spelled: string }>(
    `select person_id as chain, seq, at, extract(epoch from at)::text as spelled,
       encode(previous, 'hex') as previous, encode(hash, 'hex') as hash, encode(seal, 'hex') as seal
     from concord.audit_tombstone`,
  )
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}

/** Where every chain ends, as a job may ask. */
export async function readHeadsAsWorker(worker: Connection): Promise<Head[]> {
  const { rows } = await worker.query<Omit<Head, 'length'> & { length: string }>(
    'select subject, chain, length, head from concord.audit_heads()',
  )
  return rows.map((row) => ({ ...row, length: Number(row.length) }))
}

/** Whether this transaction is the one among all processes that anchors now. */
export async function mayAnchor(worker: Connection): Promise<boolean> {
  const { rows } = await worker.query<{ mine: boolean }>(
    'select pg_try_advisory_xact_lock(20170418412) as mine',
  )
  return rows[0]?.mine === true
}
