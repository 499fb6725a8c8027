import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Author, Content, Entry, Kind, Level, Said, State, Version, What } from './contract.ts'

export type PlanTables = {
  plan_entry: {
    person_id: string
    entry_id: string
    kind: Kind
    goal_id: string | null
    author_membership: string | null
    begun_at: Date
    state: State
    state_at: Date
  }
  plan_version: {
    person_id: string
    version_id: string
    entry_id: string
    kind: Kind
    author_membership: string | null
    after: string[]
    content: Buffer
    written_at: Date
    superseded_at: Date | null
  }
  plan_said: {
    person_id: string
    said_id: string
    entry_id: string
    version_id: string
    author_membership: string | null
    what: What
    level: Level | null
    words: Buffer | null
    at: Date
    withdrawn_at: Date | null
  }
  plan_reader: { person_id: string; membership_id: string; read_at: Date }
  membership: { membership_id: string; name: string }
}

/** Nobody's plan is longer; what is beyond is the oldest of what was replaced. */
const most = 2000

/** The entries of a plan, first begun first, as far as whoever asks may see them; or only one of them. */
export async function readEntries(tx: Tx, keys: Keyring, personId: string, only?: string): Promise<Entry[]> {
  const db = tx.withTables<PlanTables>()
  const [entries, versions, said] = await Promise.all([
    db
      .selectFrom('plan_entry')
      .selectAll()
      .where('person_id', '=', personId)
      .$if(only !== undefined, (asked) => asked.where('entry_id', '=', only ?? ''))
      .orderBy('begun_at')
      .orderBy('entry_id')
      .execute(),
    db
      .selectFrom('plan_version')
      .selectAll()
      .where('person_id', '=', personId)
      .$if(only !== undefined, (asked) => asked.where('entry_id', '=', only ?? ''))
      .orderBy((each) => each('superseded_at', 'is', null), 'desc')
      .orderBy('written_at', 'desc')
      .orderBy('version_id', 'desc')
      .limit(most)
      .execute(),
    db
      .selectFrom('plan_said')
      .selectAll()
      .where('person_id', '=', personId)
      .$if(only !== undefined, (asked) => asked.where('entry_id', '=', only ?? ''))
      .orderBy('at', 'desc')
      .orderBy('said_id', 'desc')
      .limit(most)
      .execute(),
  ])
  if (entries.length === 0) return []
  const { ids, named } = openEntries({ entries, versions, said }, keys)
  return named(await namesOf(tx, ids))
}

export type PlanRows = {
  entries: PlanTables['plan_entry'][]
  versions: PlanTables['plan_version'][]
  said: PlanTables['plan_said'][]
}

/** The entries that these rows hold (what was said last comes first), and whose names they need. */
export function openEntries(
  { entries, versions, said }: PlanRows,
  keys: Keyring,
): { ids: (string | null)[]; named: (names: Map<string, string>) => Entry[] } {
  const stored = versions.map((row) => ({ row, content: openContent(row, keys) }))
  const ids = [
    ...[...entries, ...versions, ...said].map((row) => row.author_membership),
    ...stored.map(({ content: { owner } }) => (owner?.by === 'professional' ? owner.id : null)),
  ]
  const written = Map.groupBy(stored, ({ row }) => row.entry_id)
  const spoken = Map.groupBy(said.toReversed(), (row) => row.entry_id)
  const named = (names: Map<string, string>) => {
    const author = (id: string | null): Author =>
      id === null ? { side: 'person' } : { side: 'professional', id, name: names.get(id) }
    return entries.map((entry) => ({
      id: entry.entry_id,
      kind: entry.kind,
      goalId: entry.goal_id ?? undefined,
      begunBy: author(entry.author_membership),
      begunAt: entry.begun_at,
      state: entry.state,
      stateAt: entry.state_at,
      versions: (written.get(entry.entry_id) ?? [])
        .map(({ row, content }) => asVersion(row, content, author, names))
        .toSorted((one, two) => two.writtenAt.getTime() - one.writtenAt.getTime()),
      said: (spoken.get(entry.entry_id) ?? []).map((row) => asSaid(row, author, keys)),
    }))
  }
  return { ids, named }
}

type Who = (id: string | null) => Author

function asVersion(
  row: PlanTables['plan_version'],
  content: Content,
  author: Who,
  names: Map<string, string>,
): Version {
  const { owner } = content
  const named = owner?.by === 'professional' ? { ...owner, name: names.get(owner.id) } : owner
  return {
    id: row.version_id,
    author: author(row.author_membership),
    after: row.after,
    content: named ? { ...content, owner: named } : content,
    writtenAt: row.written_at,
    ended: row.superseded_at !== null,
  }
}

function asSaid(row: PlanTables['plan_said'], author: Who, keys: Keyring): Said {
  const place = { table: 'plan_said', column: 'words', row: row.said_id, person: row.person_id }
  return {
    id: row.said_id,
    versionId: row.version_id,
    author: author(row.author_membership),
    what: row.what,
    level: row.level ?? undefined,
    words: row.words ? keys.open(row.words, place) : undefined,
    at: row.at,
    withdrawnAt: row.withdrawn_at ?? undefined,
  }
}

function openContent(row: PlanTables['plan_version'], keys: Keyring): Content {
  const place = { table: 'plan_version', column: 'content', row: row.version_id, person: row.person_id }
  return JSON.parse(keys.open(row.content, place)) as Content
}

/** The names of those members whom the viewer may know. */
export async function namesOf(tx: Tx, ids: (string | null)[]): Promise<Map<string, string>> {
  const asked = [...new Set(ids)].filter((id) => id !== null)
  if (asked.length === 0) return new Map()
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('membership')
    .select(['membership_id', 'name'])
    .where('membership_id', 'in', asked)
    .execute()
  return new Map(rows.map((row) => [row.membership_id, row.name]))
}
