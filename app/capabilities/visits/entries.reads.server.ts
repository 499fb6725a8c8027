import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Entry, Fields, Owner, Version } from './entries.contract.ts'
import { readNames, type VisitTables } from './tables.reads.server.ts'

type Rows = { entry: VisitTables['visit_entry']; version: VisitTables['visit_version'] }

/** Everything written at these visits, or at all of them, that whoever asks may see; oldest first. */
export async function readEntries(
  tx: Tx,
  keys: Keyring,
  personId: string,
  visitIds?: readonly string[],
): Promise<Entry[]> {
  if (visitIds?.length === 0) return []
  const db = tx.withTables<VisitTables>()
  const entries = await db
    .selectFrom('visit_entry')
    .selectAll()
    .where('person_id', '=', personId)
    .$if(visitIds !== undefined, (query) => query.where('visit_id', 'in', visitIds ?? []))
    .orderBy('made_at')
    .execute()
  if (entries.length === 0) return []
  const versions = await db
    .selectFrom('visit_version')
    .selectAll()
    .where('person_id', '=', personId)
    .where(
      'entry_id',
      'in',
      entries.map((entry) => entry.entry_id),
    )
    .orderBy('written_at', 'desc')
    .orderBy('version_id', 'desc')
    .execute()
  const { ids, named } = openEntries({ entries, versions }, keys)
  return named(await readNames(tx, ids))
}

export type EntryRows = { entries: Rows['entry'][]; versions: Rows['version'][] }

/** What these rows hold, and whose names it needs. */
export function openEntries(
  { entries, versions }: EntryRows,
  keys: Keyring,
): { ids: (string | null)[]; named: (names: Map<string, string>) => Entry[] } {
  const of = Map.groupBy(
    versions.map((row) => ({ row, words: openWords(row, keys) })),
    ({ row }) => row.entry_id,
  )
  return {
    ids: [
      ...entries.flatMap((entry) => [entry.author_membership, entry.owner_membership, entry.owner_team]),
      ...versions.map((version) => version.author_membership),
    ],
    named: (names) => entries.map((entry) => entryOf(entry, of.get(entry.entry_id) ?? [], names)),
  }
}

/** Who is named in what was decided, for whom the names are looked up at once. */
export async function readNamesIn(tx: Tx, entries: readonly Entry[]): Promise<Map<string, string>> {
  return readNames(tx, namedIn(entries))
}

/** The professionals and teams that decisions speak of. */
export function namedIn(entries: readonly Entry[]): (string | undefined)[] {
  return entries.flatMap((entry) =>
    [...entry.heads, ...entry.earlier].map(
      ({ fields }) => /^(?:professional|team):(.+)$/.exec(fields.who ?? '')?.[1],
    ),
  )
}

type Opened = { row: Rows['version']; words: Fields }

function entryOf(row: Rows['entry'], versions: Opened[], names: Map<string, string>): Entry {
  const opened = versions.map((version) => versionOf(version, names))
  return {
    id: row.entry_id,
    visitId: row.visit_id,
    kind: row.kind,
    side: row.author_membership ? 'professional' : 'person',
    author: named(row.author_membership, names),
    madeAt: row.made_at,
    place: row.place,
    parked: row.parked_at
      ? { at: row.parked_at, owner: ownerOf(row, names), takenTo: row.taken_to ?? undefined }
      : undefined,
    closed: row.closed_at && row.closed_as ? { at: row.closed_at, as: row.closed_as } : undefined,
    heads: opened.filter((version) => !version.superseded),
    earlier: opened.filter((version) => version.superseded),
  }
}

function openWords(row: Rows['version'], keys: Keyring): Fields {
  const place = { table: 'visit_version', column: 'words', row: row.version_id, person: row.person_id }
  return JSON.parse(keys.open(row.words, place)) as Fields
}

function versionOf({ row, words }: Opened, names: Map<string, string>): Version {
  const { helper, ...fields } = words
  return {
    id: row.version_id,
    fields,
    author: named(row.author_membership, names),
    writtenAt: row.written_at,
    helper,
    draft: row.helped && row.confirmed_at === null,
    superseded: row.superseded_at !== null,
  }
}

const named = (id: string | null, names: Map<string, string>) =>
  id ? { id, name: names.get(id) ?? '' } : undefined

function ownerOf(row: Rows['entry'], names: Map<string, string>): Owner {
  const id = row.owner_membership ?? row.owner_team
  if (!id) return { kind: 'me' }
  return { kind: row.owner_membership ? 'professional' : 'team', id, name: names.get(id) ?? '' }
}
