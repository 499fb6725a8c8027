import type { MemberViewer } from '../../../platform/access/viewer.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { dayOf, endOfDay } from '../../../platform/pure/days.ts'
import { type Parsed, type Problem, parseForm, refused, typedIn } from '../../../platform/pure/form.ts'
import type { Pack } from '../packs/contract.ts'
import { worded } from '../packs/site-text.rules.ts'
import { ActorForm, OwnTextForm } from './contract.ts'
import { readWords } from './own-text.rules.ts'
import { standingOf } from './rules.ts'
import { readSite } from './sites.reads.server.ts'
import { addText, type By, holdInstrument, nameActor, switchInstrument } from './store.server.ts'

export const byOf = ({ serviceId, membershipId }: MemberViewer, at: Date): By => ({
  serviceId,
  membershipId,
  at,
})

/** Turns one on or off. False: what it needs is not there yet. */
export async function turn(tx: Tx, by: By, pack: Pack, on: boolean): Promise<boolean> {
  await holdInstrument(tx, by, pack.pack.id)
  const site = await readSite(tx, by.serviceId)
  const standing = site && standingOf(pack, { ...site, allOff: false })
  if (on && standing !== 'on' && standing !== 'off') return false
  await switchInstrument(tx, by, pack.pack.id, on)
  return true
}

/** Names who acts on answers, where an instrument asks for it. */
export async function changeActor(
  tx: Tx,
  by: By,
  { pack }: Pack,
  form: URLSearchParams,
): Promise<Parsed<unknown>> {
  const parsed = parseForm(ActorForm, form)
  if (!parsed.ok) return parsed
  const { name, role, phone, 'read-within': readWithin } = parsed.value
  await holdInstrument(tx, by, pack.id)
  await nameActor(tx, by, pack.id, { name, role, readWithin, phone })
  return parsed
}

/** The fields of a site's own words before its questions, as the form has them from the top. */
const asTheyStand = ['holder', 'reference', 'agreed', 'confirmed-by', 'copyright', 'lead-in']

/** Keeps a site's own words for a gated instrument, with what lets it show them. All of it, or nothing. */
export async function changeText(
  tx: Tx,
  by: By,
  pack: Pack,
  form: URLSearchParams,
): Promise<Parsed<unknown>> {
  const parsed = parseForm(OwnTextForm, form)
  const { items, problems } = readWords(pack, form)
  const agreedOn = agreedIn(form, by.at)
  const noDay: Problem[] = 'code' in agreedOn ? [{ field: 'agreed', code: agreedOn.code }] : []
  const place = ({ field }: Problem) => asTheyStand.indexOf(field)
  const terms = [...(parsed.ok ? [] : parsed.problems), ...noDay].toSorted(
    (one, other) => place(one) - place(other),
  )
  const wrong = [...terms, ...problems]
  if (!parsed.ok || wrong.length > 0 || !('day' in agreedOn)) return refused(typedIn(form), ...wrong)
  const { holder, reference, copyright, 'lead-in': leadIn, 'confirmed-by': confirmedBy } = parsed.value
  const { id, version } = pack.pack
  const agreement = { holder, reference, agreedOn: agreedOn.day }
  const text = { id, version, agreement, copyright, ...(leadIn && { leadIn }), items }
  if ('problems' in worded(pack, text)) return refused(typedIn(form), { field: 'words', code: 'unreadable' })
  await holdInstrument(tx, by, id)
  await addText(tx, by, text, confirmedBy)
  return parsed
}

function agreedIn(form: URLSearchParams, now: Date): { day: string } | { code: 'no-date' | 'in-future' } {
  const typed = ['year', 'month', 'day'].map((part) => form.get(`agreed-${part}`)?.trim() ?? '')
  const [y = 0, m = 0, d = 0] = typed.map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : Number.NaN))
  if (y < 1900 || !endOfDay(y, m, d)) return { code: 'no-date' }
  const day = [String(y), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-')
  return day > dayOf(now) ? { code: 'in-future' } : { day }
}
