import type { PersonViewer } from '../../platform/access/viewer.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { type Parsed, parseForm, refused, typedIn } from '../../platform/pure/form.ts'
import { type Grantee, ShareForm } from './contract.ts'
import { isConfirmed, readGrantees } from './reads.server.ts'
import { endOfSharing, visibleFrom } from './rules.ts'

export type Share = {
  form: ShareForm
  grantee: Grantee
  until: Date
  visibleFrom: Date
  pending: boolean
}

/** Reads what the person wants to share, without sharing anything. */
export async function prepareShare(
  tx: Tx,
  viewer: PersonViewer,
  form: URLSearchParams,
  now: Date,
): Promise<Parsed<Share>> {
  const parsed = parseForm(ShareForm, form, ['section'])
  if (!parsed.ok) return parsed
  const [kind, id] = parsed.value.with.split(':')
  const end = endOfSharing(parsed.value, now)
  if (!('until' in end)) return refused(typedIn(form, ['section']), end)
  const grantee = (await readGrantees(tx)).find((each) => each.kind === kind && each.id === id)
  if (!grantee) return refused(typedIn(form, ['section']), { field: 'with', code: 'choose' })
  return {
    ok: true,
    value: {
      form: parsed.value,
      grantee,
      until: end.until,
      visibleFrom: visibleFrom(parsed.value, now),
      pending: !(await isConfirmed(tx, viewer.personId, grantee)),
    },
  }
}
