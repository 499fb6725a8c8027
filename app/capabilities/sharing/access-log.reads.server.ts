import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { LogLine } from './access-log.contract.ts'
import type { GrantSection } from './contract.ts'

type Detail = {
  sections?: GrantSection[]
  membership?: string
  team?: string
  inviter?: string
  until?: string
  way?: string
  item?: string
  supporter?: string
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
  supporter: { person_id: string; supporter_id: string; label: Buffer }
}

const pageLength = 30

/** The person's access log, newest first, from the audit chain itself. */
export async function readAccessLog(
  tx: Tx,
  keys: Keyring,
  personId: string,
  before?: number,
): Promise<{ lines: LogLine[]; next: number | undefined }> {
  const db = tx.withTables<LogTables>()
  let asked = db
    .selectFrom('audit_event')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('seq', 'desc')
    .limit(pageLength + 1)
  if (before) asked = asked.where('seq', '<', String(before))
  const rows = await asked.execute()
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
  const lines = rows.slice(0, pageLength).map((row): LogLine => {
    const other = row.detail.membership ?? row.detail.team ?? row.detail.inviter
    const name = row.actor ? named.get(row.actor) : undefined
    return {
      seq: Number(row.seq),
      at: row.at,
      kind: row.kind,
      actor:
        row.actor_kind === 'person' ? 'you' : row.actor_kind === 'card' ? 'card' : name ? { name } : 'gone',
      item: row.detail.item,
      supporter: row.detail.supporter ? named.get(row.detail.supporter) : undefined,
      other: other ? named.get(other) : undefined,
      sections: row.detail.sections ?? [],
      until: row.detail.until ? new Date(row.detail.until) : undefined,
      printed: row.detail.way === 'print',
    }
  })
  return { lines, next: rows.length > pageLength ? lines.at(-1)?.seq : undefined }
}
