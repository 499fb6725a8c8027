import type { Keyring } from '../crypto/keyring.ts'
import type { Anchored } from './anchor.ts'
import { type ChainedEvent, type Head, hashOf, nameOf, type Subject } from './chain.ts'
import { type Connection, readEvents, readHeads, readTombstones } from './chains.reads.server.ts'
import { isLastEvent, sealFits, type Tombstone } from './tombstone.ts'

export type Fault = {
  subject: Subject
  chain: string
  /** What does not fit: an event, the chain's end, what is left of it, or what was anchored outside the database. */
  where: 'event' | 'head' | 'tombstone' | 'anchor'
  seq: number
}
export type Verified = { chains: number; events: number; faults: Fault[] }

const canary = '00000000-0000-7000-8000-00000000ca9a'

/** Works out every chain again from its first event, and compares it with its head and with what was anchored. */
export async function verifyAudit(
  db: Connection,
  anchored: Anchored | undefined,
  keys: Pick<Keyring, 'mac'>,
): Promise<Verified> {
  const faults: Fault[] = []
  let chains = 0
  let events = 0
  const points = new Map(anchored?.points)
  const tombstones = await readTombstones(db)
  const erased = new Set(tombstones.map(({ chain }) => chain))
  for (const subject of ['person', 'service'] as const) {
    const heads = new Map((await readHeads(db, subject)).map((each) => [each.chain, each]))
    let canarySeen = false
    for await (const run of runs(readEvents(db, subject))) {
      const chain = run[0]?.chain ?? ''
      if (subject === 'person' && isCanary(run)) {
        canarySeen = true
        continue
      }
      chains += 1
      events += run.length
      const name = nameOf({ subject, chain })
      // Nothing of an erased chain may stand; what does is found again among the heads and points that fit nothing.
      const fault =
        subject === 'person' && erased.has(chain)
          ? { where: 'tombstone' as const, seq: run.length }
          : faultIn(run, heads.get(chain), points.get(name))
      if (fault) faults.push({ subject, chain, ...fault })
      heads.delete(chain)
      points.delete(name)
    }
    if (subject === 'person' && !canarySeen) faults.push({ subject, chain: canary, where: 'event', seq: 1 })
    for (const { chain, length } of heads.values())
      faults.push({ subject, chain, where: 'head', seq: length })
  }
  for (const tombstone of tombstones) {
    const { chain, seq } = tombstone
    const name = nameOf({ subject: 'person', chain })
    const where = faultOf(tombstone, keys, points.get(name))
    if (where) faults.push({ subject: 'person', chain, where, seq })
    points.delete(name)
  }
  for (const [first] of points.values())
    if (first) faults.push({ subject: first.subject, chain: first.chain, where: 'anchor', seq: first.length })
  return { chains: chains + tombstones.length, events, faults }
}

/** Of an erased chain only its end is known: it must be sealed, follow what it says, and not be behind the anchor. */
function faultOf(
  tombstone: Tombstone & { spelled: string },
  keys: Pick<Keyring, 'mac'>,
  points: readonly Head[] = [],
): Fault['where'] | undefined {
  if (!sealFits(keys, tombstone) || !isLastEvent(tombstone, tombstone.spelled)) return 'tombstone'
  const { seq, hash, previous } = tombstone
  const ends = new Map([
    [seq, hash],
    [seq - 1, previous],
  ])
  const lost = points.some(
    ({ length, head }) => length > seq || (ends.has(length) && ends.get(length) !== head),
  )
  return lost ? 'anchor' : undefined
}

function faultIn(
  run: readonly ChainedEvent[],
  head: Head | undefined,
  points: readonly Head[] = [],
): Pick<Fault, 'where' | 'seq'> | undefined {
  let previous = ''
  for (const [at, event] of run.entries()) {
    if (event.seq !== at + 1 || event.hash !== hashOf(previous, event))
      return { where: 'event', seq: event.seq }
    previous = event.hash
  }
  if (head?.length !== run.length || head.head !== previous) return { where: 'head', seq: run.length }
  const lost = points.find((point) => run[point.length - 1]?.hash !== point.head)
  return lost && { where: 'anchor', seq: lost.length }
}

// The row of the person who is nobody belongs to no chain; anything more of theirs was put there.
function isCanary(run: readonly ChainedEvent[]): boolean {
  const [only] = run
  return (
    run.length === 1 &&
    only?.chain === canary &&
    only.seq === 1 &&
    only.kind === 'canary' &&
    only.actorKind === 'system' &&
    only.actor === '' &&
    only.detail === '{}' &&
    only.hash === ''
  )
}

/** The events of one chain after another. */
async function* runs(events: AsyncIterable<ChainedEvent>): AsyncGenerator<ChainedEvent[]> {
  let run: ChainedEvent[] = []
  for await (const event of events) {
    if (run.length > 0 && run[0]?.chain !== event.chain) {
      yield run
      run = []
    }
    run.push(event)
  }
  if (run.length > 0) yield run
}
