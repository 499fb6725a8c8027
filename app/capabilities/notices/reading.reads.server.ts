import { sql } from 'kysely'
import type { Viewer } from '../../platform/access/viewer.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { privacyVersion } from './contract.ts'

/** Whether whoever asks has yet to read the privacy notice in force. Somebody without a room agrees as they make one. */
export async function isPrivacyDue(tx: Tx, viewer: Viewer): Promise<boolean> {
  if (viewer.kind === 'newcomer') return false
  const { rows } = await (viewer.kind === 'person'
    ? sql<Row>`select privacy_version as read from concord.person where person_id = ${viewer.personId}`
    : sql<Row>`select privacy_version as read from concord.membership where membership_id = ${viewer.membershipId}`
  ).execute(tx)
  return rows[0]?.read !== String(privacyVersion)
}
type Row = { read: string | null }
