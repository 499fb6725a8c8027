import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Held, LogLine } from './access-log.contract.ts'
import type { GrantSection } from './contract.ts'
import { reasonOf } from './rules.ts'

export type Detail = {
  sections?: GrantSection[]
  membership?: string
  team?: string
  inviter?: string
  until?: string
  way?: string
  item?: string
  supporter?: string
  widened?: boolean
  reason?: string
}

type LogTables = {
  audit_event: {
    person_id: string
    seq: string
    at: Date
    kind: string
    actor_kind: string
    actor: string | null
    detail: Detail
  }
  membership: { membership_id: string; name: string }
  team: { team_id: string; name: string }
  team_member: { team_id: string; membership_id: string }
  supporter: { person_id: string; supporter_id: string; label: Buffer }
  sharing_grant: {
    person_id: string
    grantee_membership: string | null
    grantee_team: string | null
    section: GrantSection
    item_id: string | null
    created_at: Date
    until_at: Date
    ended_at: Date | null
  }
  access_question: { person_id: string; seq: string; answered_at: Date | null }
  fhir_token: { person_id: string; token_id: string; name: Buffer }
}

const pageLength = 30

/** The person's access log, newest first, from the audit chain itself. */
export async function readAccessLog(
  tx: Tx,
  keys: Keyring,
  personId: string,
  before?: number,
): Promise<{ lines: LogLine[]; next: number | undefined }> {
  let asked = events(tx, personId)
    .orderBy('seq', 'desc')
    .limit(pageLength + 1)
  if (before) asked = asked.where('seq', '<', String(before))
  const rows = await asked.execute()
  const lineOf = await telling(tx, keys, personId)
  const lines = rows.slice(0, pageLength).map(lineOf)
  return { lines, next: rows.length > pageLength ? lines.at(-1)?.seq : undefined }
}

/** One line of it, with whoever did it, where that was a member of a service. */
export async function readLogLine(
  tx: Tx,
  keys: Keyring,
  personId: string,
  seq: number,
): Promise<{ line: LogLine; member: string | undefined } | undefined> {
  const row = await events(tx, personId).where('seq', '=', String(seq)).executeTakeFirst()
  if (!row) return undefined
  const member = row.actor_kind === 'member' ? (row.actor ?? undefined) : undefined
  return { line: (await telling(tx, keys, personId))(row), member }
}

const events = (tx: Tx, personId: string) =>
  tx.withTables<LogTables>().selectFrom('audit_event').selectAll().where('person_id', '=', personId)

/** What turns a row into a line: names, what was shared, and what was asked about. */
async function telling(tx: Tx, keys: Keyring, personId: string) {
  const db = tx.withTables<LogTables>()
  const named = await readNames(tx, keys, personId)
  const held = await readHeld(tx, personId)
  const members = await db.selectFrom('team_member').select(['team_id', 'membership_id']).execute()
  const teams = Map.groupBy(members, (row) => row.membership_id)
  const teamsOf = new Map([...teams].map(([id, all]) => [id, all.map((row) => row.team_id)]))
  const questions = await db
    .selectFrom('access_question')
    .select(['seq', 'answered_at'])
    .where('person_id', '=', personId)
    .execute()
  const asked = new Map(questions.map((row) => [row.seq, row.answered_at ? 'answered' : 'asked'] as const))

  const why = ({ kind, actor, actor_kind, at, detail }: LogTables['audit_event']): LogLine['why'] => {
    if (kind !== 'opened' || !actor) return undefined
    if (actor_kind === 'supporter') return 'asked-in'
    if (actor_kind === 'token') return 'token'
    const opening = { at, by: actor, sections: detail.sections ?? [], item: detail.item }
    const reason = reasonOf(opening, held, teamsOf)
    return typeof reason === 'object' ? { team: named.get(reason.team) ?? '' } : reason
  }

  return (row: LogTables['audit_event']): LogLine => {
    const { actor, actor_kind: by, detail } = row
    const other = detail.membership ?? detail.team ?? detail.inviter
    const name = actor ? named.get(actor) : undefined
    return {
      seq: Number(row.seq),
      at: row.at,
      kind: row.kind,
      actor: by === 'person' ? 'you' : by === 'card' ? 'card' : name ? { name } : 'gone',
      item: detail.item,
      supporter: detail.supporter ? named.get(detail.supporter) : undefined,
      other: other ? named.get(other) : undefined,
      sections: detail.sections ?? [],
      until: detail.until ? new Date(detail.until) : undefined,
      printed: detail.way === 'print',
      elsewhere: detail.way === 'fhir',
      widened: detail.widened === true,
      reason: detail.reason,
      why: why(row),
      // A question goes to the service of whoever did it; who cannot be named belongs to none.
      asking: asked.get(row.seq) ?? (by === 'member' && name ? 'can' : undefined),
    }
  }
}

async function readNames(tx: Tx, keys: Keyring, personId: string): Promise<Map<string, string>> {
  const db = tx.withTables<LogTables>()
  const named = new Map<string, string>()
  for (const row of await db.selectFrom('membership').select(['membership_id', 'name']).execute())
    named.set(row.membership_id, row.name)
  for (const row of await db.selectFrom('team').select(['team_id', 'name']).execute())
    named.set(row.team_id, row.name)
  const supporters = await db
    .selectFrom('supporter')
    .select(['supporter_id', 'label'])
    .where('person_id', '=', personId)
    .execute()
  for (const { supporter_id: row, label } of supporters)
    named.set(row, keys.open(label, { table: 'supporter', column: 'label', row, person: personId }))
  const tokens = await db
    .selectFrom('fhir_token')
    .select(['token_id', 'name'])
    .where('person_id', '=', personId)
    .execute()
  for (const { token_id: row, name } of tokens)
    named.set(row, keys.open(name, { table: 'fhir_token', column: 'name', row, person: personId }))
  return named
}

async function readHeld(tx: Tx, personId: string): Promise<Held[]> {
  const rows = await tx
    .withTables<LogTables>()
    .selectFrom('sharing_grant')
    .selectAll()
    .where('person_id', '=', personId)
    .execute()
  return rows.map((row) => ({
    kind: row.grantee_team ? 'team' : 'professional',
    id: row.grantee_team ?? row.grantee_membership ?? '',
    section: row.section,
    item: row.item_id ?? undefined,
    from: row.created_at,
    to: row.ended_at && row.ended_at < row.until_at ? row.ended_at : row.until_at,
  }))
}
