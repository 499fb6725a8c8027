type Tamper = { name: string; steps: string[] }
type Chain = { events: string; heads: string; id: string }

const people: Chain = { events: 'concord.audit_event', heads: 'concord.audit_head', id: 'person_id' }
const chains: Chain[] = [
  people,
  { events: 'concord.service_audit_event', heads: 'concord.service_audit_head', id: 'service_id' },
]

/** One event by its place among all that are anchored; the service's chain is short. */
const one = ({ events, heads, id }: Chain, nth: number) => `(${id}, seq) = (
  select e.${id}, e.seq from ${events} e join ${heads} using (${id})
  order by md5(e.${id}::text || e.seq || ${nth}) limit 1)`
const oneChain = ({ heads, id }: Chain, nth: number) =>
  `${id} = (select ${id} from ${heads} order by md5(${id}::text || ${nth}) limit 1)`

/** Makes every hash and head of every chain fit what now stands there, as somebody who knows the code would. */
const refit = ({ events, heads, id }: Chain) => [
  `with recursive numbered as (
     select e.*, row_number() over (partition by ${id} order by e.seq) as n from ${events} e join ${heads} using (${id})
   ), again as (
     select n.${id}, n.seq, n.n, concord.audit_hash('\\x', n.${id}, n.n, n.at, n.kind, n.actor_kind, n.actor, n.detail) as hash
       from numbered n where n.n = 1
     union all
     select n.${id}, n.seq, n.n, concord.audit_hash(a.hash, n.${id}, n.n, n.at, n.kind, n.actor_kind, n.actor, n.detail)
       from again a join numbered n on n.${id} = a.${id} and n.n = a.n + 1
   ) update ${events} e set seq = a.n, hash = a.hash from again a where a.${id} = e.${id} and a.seq = e.seq`,
  `update ${heads} h set (seq, hash) = (select e.seq, e.hash from ${events} e where e.${id} = h.${id}
     order by e.seq desc limit 1) where exists (select 1 from ${events} e where e.${id} = h.${id})`,
]

const edits = [
  `kind = kind || '-not'`,
  `at = at + interval '1 microsecond'`,
  `detail = detail || '{"more": 1}'`,
  'actor = gen_random_uuid()',
  `actor_kind = case actor_kind when 'system' then 'member' else 'system' end`,
  `hash = sha256(hash)`,
]

const kinds: ((chain: Chain, nth: number) => Tamper)[] = [
  ...edits.map((edit) => (chain: Chain, nth: number) => ({
    name: `edited: ${edit}`,
    steps: [`update ${chain.events} set ${edit} where ${one(chain, nth)}`],
  })),
  (chain, nth) => ({
    name: 'edited and made to fit',
    steps: [
      `update ${chain.events} set at = at - interval '1 day' where ${one(chain, nth)}`,
      ...refit(chain),
    ],
  }),
  (chain, nth) => ({ name: 'deleted', steps: [`delete from ${chain.events} where ${one(chain, nth)}`] }),
  (chain, nth) => ({
    name: 'deleted and made to fit',
    steps: [`delete from ${chain.events} where ${one(chain, nth)}`, ...refit(chain)],
  }),
  (chain, nth) => ({
    name: 'two swapped',
    steps: [
      `update ${chain.events} set seq = 1 - seq where ${oneChain(chain, nth)} and seq in (1, 2)`,
      `update ${chain.events} set seq = 2 + seq where ${oneChain(chain, nth)} and seq in (0, -1)`,
    ],
  }),
  (chain, nth) => ({
    name: 'truncated',
    steps: [
      `delete from ${chain.events} where ${oneChain(chain, nth)} and seq > (
         select max(seq) / 2 from ${chain.events} where ${oneChain(chain, nth)})`,
    ],
  }),
  (chain, nth) => ({
    name: 'truncated by one, its head too',
    steps: [
      `delete from ${chain.events} e using ${chain.heads} h where h.${chain.id} = e.${chain.id}
         and h.seq = e.seq and h.${oneChain(chain, nth)}`,
      `delete from ${chain.heads} h where not exists (select 1 from ${chain.events} e where e.${chain.id} = h.${chain.id})`,
      ...refit(chain),
    ],
  }),
  (chain, nth) => ({
    name: 'a whole chain removed',
    steps: [
      `delete from ${chain.events} where ${oneChain(chain, nth)}`,
      `delete from ${chain.heads} where ${oneChain(chain, nth)}`,
    ],
  }),
  (_, nth) => ({
    name: 'a whole chain passed off as erased',
    steps: [
      `insert into concord.audit_tombstone select person_id, seq + 1, now(), hash,
         concord.audit_hash(hash, person_id, seq + 1, now(), 'erased', 'system', null, '{}'), hash
       from concord.audit_head where ${oneChain(people, nth)}`,
      `delete from concord.audit_event where person_id in (select person_id from concord.audit_tombstone)`,
      `delete from concord.audit_head where person_id in (select person_id from concord.audit_tombstone)`,
    ],
  }),
  (chain, nth) => ({
    name: 'a head removed',
    steps: [`delete from ${chain.heads} where ${oneChain(chain, nth)}`],
  }),
  (chain, nth) => ({
    name: 'a head moved back',
    steps: [`update ${chain.heads} set seq = seq - 1 where ${oneChain(chain, nth)}`],
  }),
  (chain) => ({
    name: 'an event put in for the canary',
    steps: [
      `insert into concord.audit_event select '00000000-0000-7000-8000-00000000ca9a', 2, at, kind, actor_kind, actor, detail, hash
         from ${chain.events} limit 1`,
    ],
  }),
]

/** So many acts of somebody with the superuser's login, of every kind, on chains and events that vary. */
export function tampers(count: number): Tamper[] {
  return Array.from({ length: count }, (_, nth) => {
    const chain = chains[Math.floor(nth / kinds.length) % 4 === 3 ? 1 : 0] as Chain
    return (kinds[nth % kinds.length] as (typeof kinds)[number])(chain, nth)
  })
}
