import type { MemberViewer } from '../../platform/access/viewer.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { type Parsed, parseForm, refused, typedIn } from '../../platform/pure/form.ts'
import { wallClock } from '../../platform/pure/wall-clock.ts'
import { dayOf, spanOf } from './dates.ts'
import { readAbsences, readColleagues, readHolidays } from './desk.reads.server.ts'
import {
  AwayForm,
  ColleagueAwayForm,
  CoverForm,
  HolidayForm,
  mostHolidays,
  SettingForm,
  zone,
} from './service.contract.ts'
import { insertAbsence, nameCover, nameHoliday, saveSetting } from './service.store.server.ts'

type Naming = { tx: Tx; viewer: MemberViewer; at: Date }
type Done = Parsed<unknown>

/** When the service reads messages, how long an answer takes, and whom staff call. */
export async function changeSetting({ tx, viewer, at }: Naming, form: URLSearchParams): Promise<Done> {
  const parsed = parseForm(SettingForm, form, ['days'])
  if (!parsed.ok) return parsed
  const { days, opens, closes, safeguarding } = parsed.value
  const named = {
    days: [...new Set(days)].toSorted(),
    ...{ opens, closes, safeguarding },
    answerDays: parsed.value['answer-days'],
    safeguardingPhone: parsed.value['safeguarding-phone'],
  }
  await saveSetting(tx, viewer.serviceId, named, at)
  return parsed
}

/** Who answers for a team when somebody is away: one or two of its own. */
export async function changeCover({ tx, at }: Naming, teamId: string, form: URLSearchParams): Promise<Done> {
  const parsed = parseForm(CoverForm, form)
  if (!parsed.ok) return parsed
  const { first, second } = parsed.value
  const ids = (await readColleagues(tx, teamId)).map(({ membershipId }) => membershipId)
  const typed = Object.fromEntries(form)
  if (!ids.includes(first)) return refused(typed, { field: 'first', code: 'first' })
  if (second && !ids.includes(second)) return refused(typed, { field: 'second', code: 'first' })
  await nameCover(tx, teamId, second ? [first, second] : [first], at)
  return parsed
}

/** A day on which nobody reads. */
export async function addHoliday({ tx, viewer, at }: Naming, form: URLSearchParams): Promise<Done> {
  const parsed = parseForm(HolidayForm, form)
  const typed = typedIn(form)
  // A day that is missing is said together with the rest.
  if (!parsed.ok)
    return form.get('on-day') ? parsed : refused(typed, { field: 'on', code: 'no-date' }, ...parsed.problems)
  const day = dayOf(parsed.value, 'on')
  const today = wallClock(at, zone).date
  if (!day) return refused(typed, { field: 'on', code: 'no-date' })
  if (day < today) return refused(typed, { field: 'on', code: 'past' })
  if ((await readHolidays(tx, viewer.serviceId, today)).length >= mostHolidays)
    return refused(typed, { field: 'on', code: 'many' })
  await nameHoliday(tx, viewer.serviceId, { day, name: parsed.value.name }, at)
  return parsed
}

const longestAbsence = 366
const mostAbsences = 20

/** A professional says that they are away. */
export async function noteOwnAbsence(naming: Naming, form: URLSearchParams): Promise<Done> {
  const parsed = parseForm(AwayForm, form)
  if (!parsed.ok) return parsed
  return note(naming, naming.viewer.membershipId, parsed.value, form)
}

/** An administrator says it for a colleague who cannot: somebody who is ill, for one. */
export async function noteAbsence(
  naming: Naming,
  colleagues: readonly string[],
  form: URLSearchParams,
): Promise<Done> {
  const parsed = parseForm(ColleagueAwayForm, form)
  if (!parsed.ok) return parsed
  const { who } = parsed.value
  if (!colleagues.includes(who)) return refused(typedIn(form), { field: 'who', code: 'who' })
  return note(naming, who, parsed.value, form)
}

async function note(
  { tx, viewer, at }: Naming,
  membershipId: string,
  parts: AwayForm,
  form: URLSearchParams,
): Promise<Done> {
  const today = wallClock(at, zone).date
  const span = spanOf(parts, today, longestAbsence)
  if (!('from' in span)) return refused(typedIn(form), span)
  const standing = await readAbsences(tx, [membershipId], today)
  // The same again, as when a form is sent twice, changes nothing.
  if (standing.some(({ from, until }) => from === span.from && until === span.until))
    return { ok: true, value: parts }
  if (standing.length >= mostAbsences) return refused(typedIn(form), { field: 'from', code: 'many' })
  await insertAbsence(tx, { id: newId(at), membershipId, ...span }, viewer.membershipId, at)
  return { ok: true, value: parts }
}
