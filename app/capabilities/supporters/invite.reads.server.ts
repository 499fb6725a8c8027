import type { PersonViewer } from '../../platform/access/viewer.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { type Parsed, parseForm, refused, typedIn } from '../../platform/pure/form.ts'
import { readSharedThings } from '../programme/worksheet/reads.server.ts'
import { untilOf, visibleFromOf } from '../sharing/until.reads.server.ts'
import { InviteForm, type SupporterSection } from './contract.ts'

export const inviteLists = ['section', 'item'] as const

export type Invite = {
  label: string
  sections: SupporterSection[]
  items: string[]
  visibleFrom: Date
  until: Date
}

/** Reads what the person wants to hold out to somebody, without asking anybody in. */
export async function prepareInvite(
  tx: Tx,
  { personId }: PersonViewer,
  form: URLSearchParams,
  now: Date,
): Promise<Parsed<Invite>> {
  const parsed = parseForm(InviteForm, form, inviteLists)
  if (!parsed.ok) return parsed
  const { label, section, item, earlier } = parsed.value
  const typed = typedIn(form, inviteLists)
  if (section.length + item.length === 0) return refused(typed, { field: 'section', code: 'choose' })
  const own = new Set((await readSharedThings(tx, personId)).map(({ id }) => id))
  if (!item.every((each) => own.has(each))) return refused(typed, { field: 'item', code: 'unreadable' })
  const end = untilOf(parsed.value, now)
  if (!('until' in end)) return refused(typed, end)
  return {
    ok: true,
    value: {
      label,
      sections: [...new Set(section)],
      items: [...new Set(item)],
      visibleFrom: visibleFromOf(earlier, now),
      until: end.until,
    },
  }
}
