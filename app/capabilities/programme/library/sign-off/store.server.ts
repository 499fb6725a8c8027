import type { MemberViewer } from '../../../../platform/access/viewer.ts'
import { auditService } from '../../../../platform/audit/audit.store.server.ts'
import { newId } from '../../../../platform/crypto/ids.ts'
import type { Tx } from '../../../../platform/database/connection.ts'
import type { SignOffForm } from './contract.ts'
import type { SignOffTables } from './sign-offs.reads.server.ts'

type Text = { name: string; id: string; version: number }
const on = (tx: Tx) => tx.withTables<SignOffTables>()

/** Signs texts off for a service. One that is signed off already stays as it is. */
export async function signOff(
  tx: Tx,
  viewer: MemberViewer,
  texts: readonly Text[],
  { name, profession, registration }: Omit<SignOffForm, 'items'>,
  at: Date,
): Promise<void> {
  const made = await on(tx)
    .insertInto('content_sign_off')
    .values(
      texts.map(({ id, version }) => ({
        service_id: viewer.serviceId,
        sign_off_id: newId(at),
        item: id,
        version,
        signed_by: viewer.membershipId,
        signed_at: at,
        name,
        profession,
        registration,
        withdrawn_by: null,
        withdrawn_at: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['item', 'version'])
    .execute()
  const items = made.map(({ item, version }) => `${item}@${version}`)
  if (items.length > 0) await auditService(tx, at, { kind: 'content-signed-off', items })
}

/** Takes sign-offs back. Those that do not hold are left alone. */
export async function withdraw(
  tx: Tx,
  viewer: MemberViewer,
  texts: readonly Text[],
  at: Date,
): Promise<void> {
  const items: string[] = []
  for (const { name, id, version } of texts) {
    const done = await on(tx)
      .updateTable('content_sign_off')
      .set({ withdrawn_by: viewer.membershipId, withdrawn_at: at })
      .where('service_id', '=', viewer.serviceId)
      .where('item', '=', id)
      .where('version', '=', version)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    if (done.numUpdatedRows) items.push(name)
  }
  if (items.length > 0) await auditService(tx, at, { kind: 'content-sign-off-withdrawn', items })
}
