import { z } from 'zod'
import { newId } from '../../platform/crypto/ids.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { parseForm } from '../../platform/pure/form.ts'
import type { Actor } from './contract.ts'
import { sentBefore } from './once.store.server.ts'
import type { Outcome } from './outcome.ts'
import { readReceipts } from './receipts.reads.server.ts'
import { keepCopy } from './receipts.store.server.ts'
import { agendaWaits, holdVisit, wrote } from './store.server.ts'

const CopyForm = z.object({ key: z.uuid('unreadable'), way: z.enum(['print', 'text'], 'choose') })

/** A professional copies a visit into the clinical record: written down, and told to the person. */
export async function copyVisit(
  tx: Tx,
  keys: Keyring,
  actor: Actor,
  visitId: string,
  form: URLSearchParams,
): Promise<Outcome> {
  const visit = await holdVisit(tx, actor.personId, visitId)
  if (!visit) return 'gone'
  const parsed = parseForm(CopyForm, form)
  if (!parsed.ok) return parsed
  const { key, way } = parsed.value
  const copyId = newId(actor.at)
  const location = `${actor.base}/${visitId}/copies/${copyId}`
  const before = await sentBefore(tx, keys, actor, { form, key, location, of: `copy ${visitId}` })
  if (before === 'other-words') return before
  if (before) return { ok: true, value: before }
  await keepCopy(tx, actor, { copyId, visitId, way })
  if (visit.ready_at) await agendaWaits(tx, actor.personId, visit, undefined)
  await wrote(tx, actor, false, { kind: 'visit-copied', visit: visitId, copy: copyId, way })
  return { ok: true, value: { location } }
}

/** The copy that this professional made; undefined for anybody else’s. */
export async function ownCopy(tx: Tx, actor: Actor, visitId: string, copyId: string) {
  const { copies } = await readReceipts(tx, actor.personId, visitId)
  return copies.find(({ id, by }) => id === copyId && by === actor.membershipId)
}
