import { createHash } from 'node:crypto'

/** One person's chain or one service's, by the id of its subject. */
export type Subject = 'person' | 'service'
export type Head = { subject: Subject; chain: string; length: number; head: string }

/** An event as it lies in the database; `at` is in seconds since 1970 and `detail` in Postgres's own spelling. */
export type ChainedEvent = {
  chain: string
  seq: number
  at: string
  kind: string
  actorKind: string
  actor: string
  detail: string
  hash: string
}

/** The hash of an event and all before it, worked out here so that a changed function in the database is no help. */
export function hashOf(previous: string, event: ChainedEvent): string {
  const { chain, seq, at, kind, actorKind, actor, detail } = event
  return createHash('sha256')
    .update(Buffer.from(previous, 'hex'))
    .update([chain, seq, at, kind, actorKind, actor, detail].join('|'))
    .digest('hex')
}

/** What names a chain among all. */
export const nameOf = ({ subject, chain }: Pick<Head, 'subject' | 'chain'>) => `${subject} ${chain}`

/** One hash over all chains, in the order of their names: any that is changed, cut, added or gone changes it. */
export function rootOf(heads: readonly Head[]): string {
  const lines = heads.map((each) => `${nameOf(each)} ${each.length} ${each.head}\n`)
  return createHash('sha256').update(lines.sort().join('')).digest('hex')
}
