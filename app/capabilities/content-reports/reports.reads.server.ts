import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Report, ReportKind } from './contract.ts'
import { placeOf } from './rules.ts'

export type ReportTables = {
  content_report: {
    report_id: string
    item: string
    version: number
    kind: ReportKind
    words: Buffer | null
    reply_to: Buffer | null
    received_at: Date
    seen_by: string | null
    seen_at: Date | null
  }
  membership: { membership_id: string; name: string }
}

export const reportsOnAPage = 20

/** What people said about pages, newest first, for an administrator. One more than a page tells that there are more. */
export async function readReports(tx: Tx, keys: Keyring, before: string | undefined): Promise<Report[]> {
  const rows = await tx
    .withTables<ReportTables>()
    .selectFrom('content_report as r')
    .leftJoin('membership as m', 'm.membership_id', 'r.seen_by')
    .$if(before !== undefined, (query) => query.where('r.report_id', '<', String(before)))
    .orderBy('r.report_id', 'desc')
    .limit(reportsOnAPage + 1)
    .select(['r.report_id', 'r.item', 'r.version', 'r.kind', 'r.words', 'r.reply_to', 'r.received_at'])
    .select(['r.seen_at', 'm.name'])
    .execute()
  return rows.map((row) => ({
    id: row.report_id,
    item: row.item,
    version: row.version,
    kind: row.kind,
    words: row.words ? keys.open(row.words, placeOf(row.report_id, 'words')) : undefined,
    replyTo: row.reply_to ? keys.open(row.reply_to, placeOf(row.report_id, 'reply_to')) : undefined,
    receivedAt: row.received_at,
    seen: row.seen_at ? { name: row.name ?? '', at: row.seen_at } : undefined,
  }))
}
