import type { PersonViewer } from '../../platform/access/viewer.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { type Parsed, parseForm, refused, typedIn } from '../../platform/pure/form.ts'
import { type Grantee, type GrantSection, ShareForm, ShareItemForm } from './contract.ts'
import { isConfirmed, readGrantees, readItem } from './reads.server.ts'
import { endOfSharing, visibleFrom } from './rules.ts'

export type Share = {
  sections: GrantSection[]
  /** The one thing that is shared, where it is not whole sections. */
  item: string | undefined
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
  const parsed = form.has('item') ? parseForm(ShareItemForm, form) : parseForm(ShareForm, form, ['section'])
  if (!parsed.ok) return parsed
  const item = 'item' in parsed.value ? parsed.value : undefined
  const whole = 'section' in parsed.value ? parsed.value : undefined
  if (item && !(await readItem(tx, viewer.personId, item.item)))
    return refused(typedIn(form), { field: 'item', code: 'unreadable' })
  const [kind, id] = parsed.value.with.split(':')
  const end = endOfSharing(parsed.value, now)
  if (!('until' in end)) return refused(typedIn(form, ['section']), end)
  const grantee = (await readGrantees(tx)).find((each) => each.kind === kind && each.id === id)
  // A team that ended and one that never was look the same.
  if (!grantee)
    return refused(typedIn(form, ['section']), { field: 'with', code: kind === 'team' ? 'gone' : 'choose' })
  return {
    ok: true,
    value: {
      sections: whole ? [...new Set(whole.section)] : ['exercises'],
      item: item?.item,
      grantee,
      until: end.until,
      visibleFrom: whole ? visibleFrom(whole, now) : now,
      pending: !(await isConfirmed(tx, viewer.personId, grantee)),
    },
  }
}
