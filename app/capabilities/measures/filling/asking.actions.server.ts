import { auditPerson } from '../../../platform/audit/audit.store.server.ts'
import { repeatedSubmission } from '../../../platform/database/submission.ts'
import { dayOf, isDate } from '../../../platform/pure/days.ts'
import { type Parsed, parseForm, refused, typedIn } from '../../../platform/pure/form.ts'
import { packById } from '../packs/content.reads.server.ts'
import { BreakForm, SkipForm, WeeklyForm } from './asking.contract.ts'
import { addSkip, writeChoice } from './asking.store.server.ts'
import type { Choice } from './contract.ts'
import type { Writer } from './finish.server.ts'
import { readChoice } from './reads.server.ts'
import { holdResponse, leaveResponse } from './store.server.ts'

export type Done = Parsed<{ location: string }> | { outcome: 'other-words' | 'gone' }

const location = '/measures'

/** What becomes of a form that came before, with the same words or with others. */
async function before(
  { tx, keys, viewer, at }: Writer,
  key: string,
  form: URLSearchParams,
  what: string,
): Promise<Done | undefined> {
  form.sort()
  const mac = keys.mac('submission', `measures ${what} ${form}`)
  const repeated = await repeatedSubmission(tx, { personId: viewer.personId, key, mac, location, at })
  if (repeated === 'other-words') return { outcome: repeated }
  return repeated && { ok: true, value: repeated }
}

/** Not this time: what is under way of it is put away too. */
export async function skip(writer: Writer, form: URLSearchParams): Promise<Done> {
  const { tx, keys, viewer, at } = writer
  const { personId } = viewer
  const parsed = parseForm(SkipForm, form)
  if (!parsed.ok) return parsed
  const { key, instrument, goal } = parsed.value
  if (!packById(instrument)) return { outcome: 'gone' }
  const repeated = await before(writer, key, form, 'skip')
  if (repeated) return repeated
  const subject = { instrument, ...(goal ? { goalId: goal } : {}) }
  const underWay = await holdResponse(tx, keys, personId, { underWay: subject })
  if (underWay) await leaveResponse(tx, personId, underWay, at)
  await addSkip(tx, { personId, ...subject, at })
  return { ok: true, value: { location } }
}

/** Whether the person wants the short one each week. */
export async function chooseWeekly(writer: Writer, form: URLSearchParams): Promise<Done> {
  const parsed = parseForm(WeeklyForm, form)
  if (!parsed.ok) return parsed
  const { key, weekly } = parsed.value
  const repeated = await before(writer, key, form, 'weekly')
  if (repeated) return repeated
  await choose(writer, { weeklyPeg: weekly === 'yes' })
  const { tx, viewer, at } = writer
  await auditPerson(tx, viewer.personId, at, { kind: 'measures-weekly', weekly })
  return { ok: true, value: { location } }
}

/** Begins a break: from today until a day, or until the person ends it. */
export async function takeBreak(writer: Writer, form: URLSearchParams): Promise<Done> {
  const { tx, viewer, at } = writer
  const typed = typedIn(form)
  const parsed = parseForm(BreakForm, form)
  if (!parsed.ok) return parsed
  const { key, length, ...parts } = parsed.value
  const today = dayOf(at)
  const until = dateOf(parts)
  if (length === 'date') {
    if (until === undefined) return refused(typed, { field: 'until', code: 'date' })
    if (until < today) return refused(typed, { field: 'until', code: 'past' })
  }
  const repeated = await before(writer, key, form, 'break')
  if (repeated) return repeated
  const last = length === 'date' && until ? { until } : {}
  await choose(writer, { break: { from: today, ...last } })
  await auditPerson(tx, viewer.personId, at, { kind: 'measures-break', ...last })
  return { ok: true, value: { location } }
}

/** Ends a break at once. Ending one that is over already changes nothing. */
export async function endBreak(writer: Writer): Promise<void> {
  const { tx, viewer, at } = writer
  const { weeklyPeg, break: rest } = await readChoice(tx, viewer.personId)
  if (!rest) return
  await writeChoice(tx, viewer.personId, { weeklyPeg }, at)
  await auditPerson(tx, viewer.personId, at, { kind: 'measures-break-ended' })
}

async function choose({ tx, viewer, at }: Writer, change: Partial<Choice>): Promise<void> {
  const now = await readChoice(tx, viewer.personId)
  await writeChoice(tx, viewer.personId, { ...now, ...change }, at)
}

function dateOf(parts: Partial<Record<`until-${'day' | 'month' | 'year'}`, string>>): string | undefined {
  const two = (typed = '') => typed.trim().padStart(2, '0')
  const date = `${(parts['until-year'] ?? '').trim()}-${two(parts['until-month'])}-${two(parts['until-day'])}`
  return isDate(date) ? date : undefined
}
