import { sql } from 'kysely'
import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { ShareLength } from './contract.ts'

const day = 24 * 60 * 60 * 1000
const days: Record<ShareLength, number> = { '12-weeks': 84, '26-weeks': 182, '52-weeks': 364 }

export type Sharing = { personId: string; teamId: string; length: ShareLength; earlier: boolean; at: Date }

/** Shares messages with one team by writing to it: from this message on, or with the earlier ones. */
export async function shareMessages(tx: Tx, sharing: Sharing): Promise<void> {
  const { personId, teamId, length, earlier, at } = sharing
  const until = new Date(at.getTime() + days[length] * day)
  const grantId = newId(at)
  await sql`
    insert into concord.sharing_grant (person_id, grant_id, grantee_team, section, visible_from, until_at, created_at)
    values (${personId}, ${grantId}, ${teamId}, 'messages', ${earlier ? new Date(0) : at}, ${until}, ${at})
  `.execute(tx)
  await auditPerson(tx, personId, at, {
    kind: 'shared',
    grants: [grantId],
    sections: ['messages'],
    team: teamId,
    until: until.toISOString(),
    widened: earlier,
  })
}
