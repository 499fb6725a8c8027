import { sql } from 'kysely'
import type { Viewer } from '../../platform/access/viewer.ts'
import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../platform/database/connection.ts'

/** Keeps that whoever asks has read this version of the privacy notice; said twice, it is kept once. */
export async function keepPrivacyRead(tx: Tx, viewer: Viewer, privacy: string, at: Date): Promise<void> {
  if (viewer.kind === 'member') await sql`select concord.read_privacy_notice(${privacy}, ${at})`.execute(tx)
  if (viewer.kind !== 'person') return
  const { personId } = viewer
  const { numAffectedRows } = await sql`
    update concord.person set privacy_version = ${privacy}
    where person_id = ${personId} and privacy_version <> ${privacy}
  `.execute(tx)
  if (numAffectedRows) await auditPerson(tx, personId, at, { kind: 'privacy-accepted', privacy })
}
