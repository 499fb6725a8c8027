import type { MemberViewer } from '../../platform/access/viewer.ts'
import { recordAccess } from '../../platform/audit/audit.store.server.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { isShared, readReviewedBrief } from './brief.reads.server.ts'
import type { Brief, Review } from './contract.ts'
import { addReview, undoReview } from './store.server.ts'

/** Opens a person's brief and records that it was opened. Undefined: nothing is shared with this professional. */
export async function openBrief(
  tx: Tx,
  keys: Keyring,
  personId: string,
  way: 'page' | 'print',
  at: Date,
): Promise<{ brief: Brief; review: Review | undefined } | undefined> {
  const found = await readReviewedBrief(tx, keys, personId, at)
  if (!found || found.brief.shared.length === 0) return undefined
  // A single thing is opened on a page of its own, and recorded there.
  const whole = found.brief.shared.filter((section: string) => section !== 'exercises')
  await recordAccess(tx, personId, whole, way, at)
  return found
}

/** Marks what is shared as reviewed, with the date, or takes the mark back; the person sees either. */
export async function setReviewed(
  tx: Tx,
  viewer: MemberViewer,
  personId: string,
  reviewed: boolean,
  at: Date,
): Promise<boolean> {
  if (!(await isShared(tx, personId))) return false
  const { membershipId } = viewer
  if (reviewed) await addReview(tx, { personId, membershipId, markId: newId(at), at })
  else await undoReview(tx, personId, membershipId, at)
  return true
}
