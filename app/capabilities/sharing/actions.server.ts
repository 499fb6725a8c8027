import type { PersonViewer } from '../../platform/access/viewer.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { repeatedSubmission, withdrawSubmission } from '../../platform/database/submission.ts'
import { holdTeam } from '../../platform/database/teams.ts'
import { type Parsed, parseForm, refused, typedIn } from '../../platform/pure/form.ts'
import { isId } from '../../platform/pure/ids.ts'
import { EndForm, KeyForm, UntilForm } from './contract.ts'
import { endOfSharing } from './rules.ts'
import { prepareShare } from './share.reads.server.ts'
import { addGrants, endGrants, moveEnd } from './store.server.ts'

/** Shares, once per form. Until the inviter has confirmed who joined, the grants wait. */
export async function share(
  tx: Tx,
  keys: Keyring,
  viewer: PersonViewer,
  form: URLSearchParams,
  at: Date,
): Promise<Parsed<{ location: string }> | 'other-words'> {
  const confirmed = parseForm(KeyForm, form)
  if (!confirmed.ok) return confirmed
  form.sort()
  const { personId } = viewer
  const { key } = confirmed.value
  const [kind, id = ''] = (form.get('with') ?? '').split(':')
  // A team that ended by now is said so below.
  if (kind === 'team' && isId(id)) await holdTeam(tx, id)
  const location = '/sharing'
  const mac = keys.mac('submission', form.toString())
  const before = await repeatedSubmission(tx, { personId, key, mac, location, at })
  if (before === 'other-words') return before
  if (before) return { ok: true, value: before }
  const prepared = await prepareShare(tx, viewer, form, at)
  if (!prepared.ok) {
    await withdrawSubmission(tx, personId, key)
    return prepared
  }
  const { grantee, sections, item, until, visibleFrom: from, pending } = prepared.value
  const grants = sections.map((each) => ({ id: newId(at), section: each }))
  await addGrants(tx, { personId, grantee, grants, item, visibleFrom: from, until, pending, at })
  return { ok: true, value: { location } }
}

/** Moves the last day of one grant. 'gone': none of this person's that still holds. */
export async function changeEnd(
  tx: Tx,
  { personId }: PersonViewer,
  grantId: string,
  form: URLSearchParams,
  at: Date,
): Promise<Parsed<true> | 'gone'> {
  const parsed = parseForm(UntilForm, form)
  if (!parsed.ok) return parsed
  const end = endOfSharing(parsed.value, at)
  if (!('until' in end)) return refused(typedIn(form), end)
  return (await moveEnd(tx, personId, grantId, end.until, at)) ? { ok: true, value: true } : 'gone'
}

/** Ends grants at once; doing it twice changes nothing. False: none of them is this person's. */
export async function endSharing(
  tx: Tx,
  viewer: PersonViewer,
  form: URLSearchParams,
  at: Date,
): Promise<boolean> {
  const parsed = parseForm(EndForm, form, ['grant'])
  if (!parsed.ok) return false
  const ids = [...new Set(parsed.value.grant)]
  return (await endGrants(tx, viewer.personId, ids, at)) === ids.length
}
