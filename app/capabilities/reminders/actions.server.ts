import type { PersonViewer } from '../../platform/access/viewer.ts'
import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { repeatedSubmission } from '../../platform/database/submission.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Parsed, parseForm, refused, typedIn } from '../../platform/pure/form.ts'
import { remindersPath } from './addresses.contract.ts'
import { PauseForm, type Plan, PushAddress, RemindersForm } from './contract.ts'
import { countDevices, readReminders } from './reads.server.ts'
import { isQuiet, lastDay, pauseEnd } from './rules.ts'
import { endPlan, holdPlan, writeAddress, writePlan } from './store.server.ts'

type Parts = Pick<Platform, 'keys' | 'jobs' | 'push'>

/** Turns reminders on, or changes them. */
export async function setReminders(
  tx: Tx,
  parts: Parts,
  viewer: PersonViewer,
  form: URLSearchParams,
  at: Date,
): Promise<Parsed<{ location: string }> | 'other-words'> {
  const parsed = parseForm(RemindersForm, form, ['days'])
  if (!parsed.ok) return parsed
  const plan = planOf(parsed.value, at)
  const typed = typedIn(form, ['days'])
  if (plan.times.every((time) => isQuiet(time, plan.quiet)))
    return refused(typed, { field: 'quiet-from', code: 'quiet' })
  if (plan.way === 'push' && (!parts.push || (await countDevices(tx, viewer.personId)) === 0))
    return refused(typed, { field: 'way', code: 'no-device' })
  const { personId } = viewer
  const { key } = parsed.value
  form.sort()
  const location = `${remindersPath}?done=saved`
  const mac = parts.keys.mac('submission', `reminders ${form}`)
  const before = await repeatedSubmission(tx, { personId, key, mac, location, at })
  if (before === 'other-words') return before
  if (before) return { ok: true, value: before }
  await writePlan(tx, parts, personId, plan, at)
  await auditPerson(tx, personId, at, { kind: 'reminders-set', way: plan.way })
  return { ok: true, value: { location } }
}

function planOf(form: RemindersFormValue, at: Date): Plan {
  const times = [form['time-1'], form['time-2'], form['time-3']].filter((time) => time !== undefined)
  return {
    way: form.way,
    days: [...new Set(form.days)].toSorted(),
    times: [...new Set(times)].toSorted((a, b) => a - b),
    quiet: { from: form['quiet-from'], until: form['quiet-until'] },
    zone: form.zone,
    untilOn: lastDay(form.length, at, form.zone),
    pausedUntil: undefined,
  }
}
type RemindersFormValue = ReturnType<typeof RemindersForm.parse>

/** Keeps reminders quiet until the start of a later day. */
export async function pauseReminders(
  tx: Tx,
  parts: Parts,
  viewer: PersonViewer,
  form: URLSearchParams,
  at: Date,
): Promise<Parsed<{ location: string }>> {
  const parsed = parseForm(PauseForm, form)
  if (!parsed.ok) return parsed
  await holdPlan(tx, viewer.personId)
  const { plan, ended } = (await readReminders(tx, viewer.personId)) ?? {}
  if (plan && !ended) {
    const pausedUntil = pauseEnd(Number(parsed.value.for), at, plan.zone)
    await writePlan(tx, parts, viewer.personId, { ...plan, pausedUntil }, at)
    await auditPerson(tx, viewer.personId, at, { kind: 'reminders-paused', until: pausedUntil.toISOString() })
  }
  return { ok: true, value: { location: remindersPath } }
}

/** Ends a pause before its time. */
export async function resumeReminders(tx: Tx, parts: Parts, viewer: PersonViewer, at: Date): Promise<void> {
  await holdPlan(tx, viewer.personId)
  const { plan, ended } = (await readReminders(tx, viewer.personId)) ?? {}
  if (!plan?.pausedUntil || ended) return
  await writePlan(tx, parts, viewer.personId, { ...plan, pausedUntil: undefined }, at)
  await auditPerson(tx, viewer.personId, at, { kind: 'reminders-resumed' })
}

export async function stopReminders(tx: Tx, viewer: PersonViewer, at: Date): Promise<void> {
  if (await endPlan(tx, viewer.personId, at))
    await auditPerson(tx, viewer.personId, at, { kind: 'reminders-ended', by: 'page' })
}

/** Keeps that this browser takes notifications. False: its address is not one that Concord sends to. */
export async function addDevice(
  tx: Tx,
  { keys, push }: Parts,
  viewer: PersonViewer,
  form: URLSearchParams,
  at: Date,
): Promise<boolean> {
  const { endpoint, p256dh, auth } = Object.fromEntries(form)
  const address = PushAddress.safeParse({ endpoint, keys: { p256dh, auth } })
  if (!address.success || !push?.mayReach(address.data.endpoint)) return false
  const { personId } = viewer
  const addressId = newId(at)
  const place = { table: 'push_address', column: 'address', row: addressId, person: personId }
  const sealed = keys.seal(JSON.stringify(address.data), place)
  const mac = keys.mac('push-endpoint', address.data.endpoint)
  await writeAddress(tx, { personId, addressId, mac, sealed, at })
  await auditPerson(tx, personId, at, { kind: 'device-takes-reminders' })
  return true
}
