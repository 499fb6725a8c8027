import { sql } from 'kysely'
import type { MemberViewer } from '../../platform/access/viewer.ts'
import { auditService } from '../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { ReportKind } from './contract.ts'
import type { ReportTables } from './reports.reads.server.ts'

type NewReport = {
  id: string
  key: string
  /** A digest of the whole form. */
  body: Buffer
  item: { id: string; version: number }
  kind: ReportKind
  words: Buffer | null
  replyTo: Buffer | null
  client: Buffer
  at: Date
}

export type Kept = 'kept' | 'repeated' | 'other-words' | 'wait'

/** Keeps a report once for each form, unless it now says something else; 'wait' when this client, or everybody together, has sent too many. */
export async function keepReport(tx: Tx, report: NewReport): Promise<Kept> {
  const { id, key, body, item, kind, words, replyTo, client, at } = report
  const { rows } = await sql<{ kept: Kept }>`
    select concord.keep_content_report(
      ${id}, ${key}, ${body}, ${item.id}, ${item.version}, ${kind}, ${words}, ${replyTo}, ${client}, ${at}
    ) as kept
  `.execute(tx)
  return rows[0]?.kept ?? 'wait'
}

/** Marks a report as seen, once. False: there is none that waits to be seen. */
export async function markSeen(tx: Tx, viewer: MemberViewer, id: string, at: Date): Promise<boolean> {
  const done = await tx
    .withTables<ReportTables>()
    .updateTable('content_report')
    .set({ seen_by: viewer.membershipId, seen_at: at })
    .where('report_id', '=', id)
    .where('seen_at', 'is', null)
    .executeTakeFirst()
  if (!done.numUpdatedRows) return false
  await auditService(tx, at, { kind: 'content-report-seen', report: id })
  return true
}
