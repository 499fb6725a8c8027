import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import { newId } from '../../platform/crypto/ids.ts'
import { sectionChanged, setDue } from '../../platform/database/sections.ts'
import type { Author, Content, Entry, Kind, Level, State, What } from './contract.ts'
import { planAwaits, reviewDue } from './due.rules.ts'
import { type PlanTables, readEntries } from './plan.reads.server.ts'
import type { Writer } from './writer.ts'

const section = 'goals-and-plan'
const membershipOf = (author: Author) => (author.side === 'person' ? null : author.id)
const tables = ({ tx }: Writer) => tx.withTables<PlanTables>()

/** One entry as the writer sees it, held until the transaction ends. */
export async function holdEntry(writer: Writer, entryId: string): Promise<Entry | undefined> {
  const { tx, keys, personId } = writer
  const held = await tables(writer)
    .selectFrom('plan_entry')
    .select('entry_id')
    .where('person_id', '=', personId)
    .where('entry_id', '=', entryId)
    .forUpdate()
    .executeTakeFirst()
  return held && (await readEntries(tx, keys, personId, entryId))[0]
}

/** How many entries the writer sees. */
export async function countEntries(writer: Writer): Promise<number> {
  const { n } = await tables(writer)
    .selectFrom('plan_entry')
    .select((each) => each.fn.countAll<string>().as('n'))
    .where('person_id', '=', writer.personId)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Begins an entry; what it says comes with its first version. */
export async function beginEntry(
  writer: Writer,
  entry: { entryId: string; kind: Kind; goalId: string | null },
): Promise<void> {
  const { personId, author, at } = writer
  await tables(writer)
    .insertInto('plan_entry')
    .values({
      person_id: personId,
      entry_id: entry.entryId,
      kind: entry.kind,
      goal_id: entry.goalId,
      author_membership: membershipOf(author),
      begun_at: at,
      state: 'open',
      state_at: at,
    })
    .execute()
}

/** Adds a version in the place of those that it replaces. Nothing else of the entry changes. */
export async function addVersion(
  writer: Writer,
  version: { entryId: string; kind: Kind; after: string[]; content: Content; replaces: string[] },
): Promise<string> {
  const { keys, personId, author, at } = writer
  const { entryId, kind, after, content, replaces } = version
  const versionId = newId(at)
  await endVersions(writer, replaces)
  const place = { table: 'plan_version', column: 'content', row: versionId, person: personId }
  await tables(writer)
    .insertInto('plan_version')
    .values({
      person_id: personId,
      version_id: versionId,
      entry_id: entryId,
      kind,
      author_membership: membershipOf(author),
      after,
      content: keys.seal(JSON.stringify(content), place),
      written_at: at,
      superseded_at: null,
    })
    .execute()
  await auditPerson(writer.tx, personId, at, { kind: 'plan-written', entry: entryId, version: versionId })
  return versionId
}

/** Ends versions whose place another takes. */
export async function endVersions(writer: Writer, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await tables(writer)
    .updateTable('plan_version')
    .set({ superseded_at: writer.at })
    .where('person_id', '=', writer.personId)
    .where('version_id', 'in', ids)
    .where('superseded_at', 'is', null)
    .execute()
}

type NewSaid = { entryId: string; versionId: string; what: What; level?: Level; words?: string }

/** Keeps what the writer says of one version. */
export async function say(writer: Writer, { entryId, versionId, ...said }: NewSaid): Promise<string> {
  const { keys, personId, author, at } = writer
  const saidId = newId(at)
  const place = { table: 'plan_said', column: 'words', row: saidId, person: personId }
  await tables(writer)
    .insertInto('plan_said')
    .values({
      person_id: personId,
      said_id: saidId,
      entry_id: entryId,
      version_id: versionId,
      author_membership: membershipOf(author),
      what: said.what,
      level: said.level ?? null,
      words: said.words === undefined ? null : keys.seal(said.words, place),
      at,
      withdrawn_at: null,
    })
    .execute()
  return saidId
}

/** Withdraws the writer's own view; it stays in the history. */
export async function withdrawSaid(writer: Writer, saidId: string): Promise<void> {
  await tables(writer)
    .updateTable('plan_said')
    .set({ withdrawn_at: writer.at })
    .where('person_id', '=', writer.personId)
    .where('said_id', '=', saidId)
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** Keeps what became of an entry. */
export async function setState(writer: Writer, entryId: string, state: State): Promise<void> {
  await tables(writer)
    .updateTable('plan_entry')
    .set({ state, state_at: writer.at })
    .where('person_id', '=', writer.personId)
    .where('entry_id', '=', entryId)
    .execute()
}

/** After an act: the section changed, and what waits for professionals is what the rules now say. */
export async function settle(writer: Writer, entryId: string): Promise<void> {
  const { tx, keys, personId, at } = writer
  await sectionChanged(tx, personId, section, at)
  const [entry] = await readEntries(tx, keys, personId, entryId)
  if (!entry) return
  const due = { personId, section, itemId: entryId }
  await setDue(tx, { ...due, kind: 'plan-awaits' }, planAwaits(entry))
  const review = reviewDue(entry)
  const whose = review?.owner.by === 'professional' ? { membershipId: review.owner.id } : {}
  await setDue(tx, { ...due, kind: 'review-due', ...whose }, review?.at)
}

/** Keeps that the professional who asks has read the plan now. */
export async function keepReading(writer: Writer): Promise<void> {
  const { personId, author, at } = writer
  if (author.side === 'person') return
  await writer.tx
    .withTables<PlanTables>()
    .insertInto('plan_reader')
    .values({ person_id: personId, membership_id: author.id, read_at: at })
    .onConflict((conflict) => conflict.columns(['person_id', 'membership_id']).doUpdateSet({ read_at: at }))
    .execute()
}
