import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { temporaryFolder } from '../../app/platform/process/testing.ts'
import { root } from '../../build/steps/all.ts'
import { startMailbox } from '../support/mailbox.ts'
import { type Concord, startConcord } from './concord.ts'
import { asSuperuser, type SignedIn, signInPeople } from './people.ts'

export type Reminded = {
  due: number
  /** Of one reminder, more than one mail. */
  doubled: number
  /** No mail, and the database does not even say that one may have left. */
  lost: number
  /** No mail, but caught between the database's answer and the last bytes: counted as sent, and not sent again. */
  caught: number
  restarts: number
}

/** Sets reminders for people, brings their turns close together, and kills Concord while it sends. */
export async function killWhileReminding(
  kills: number,
  people: number,
  server = path.join(root, 'dist/server.js'),
): Promise<Reminded> {
  const mailbox = await startMailbox({ slow: 200 })
  const home = temporaryFolder()
  let concord: Concord | undefined
  try {
    concord = await startConcord(server, path.join(home.folder, 'data'), { SMTP_URL: mailbox.url })
    const { data, url } = concord
    for (const one of await signInPeople(data, url, people)) await setReminder(url, one)
    const seconds = 1 + kills
    const due = await bringTurnsClose(data, seconds)
    for (let time = 0; time < kills; time += 1) {
      await wait(300 + Math.random() * 900)
      await concord.killConcord()
    }
    await untilAllHadTheirTurn(data, due)
    const count = (slot: string) =>
      mailbox.mails.filter((mail) => mail.messageId?.startsWith(`<${slot}@`)).length
    const unsure = new Set(
      (
        await asSuperuser<{ id: string }>(
          data,
          `select slot_id as id from concord.reminder_slot where handed_at is not null and outcome is distinct from 'sent'`,
        )
      ).map(({ id }) => id),
    )
    const without = due.filter((slot) => count(slot) === 0)
    return {
      due: due.length,
      doubled: due.filter((slot) => count(slot) > 1).length,
      lost: without.filter((slot) => !unsure.has(slot)).length,
      caught: without.filter((slot) => unsure.has(slot)).length,
      restarts: kills,
    }
  } finally {
    await concord?.stop()
    await mailbox.stop()
    home.remove()
  }
}

async function setReminder(url: string, { cookie }: SignedIn): Promise<void> {
  const body = new URLSearchParams({ key: randomUUID(), way: 'mail', length: 'until-stopped' })
  for (let day = 1; day <= 7; day += 1) body.append('days', String(day))
  const times = { 'time-1': '11:00', 'quiet-from': '00:00', 'quiet-until': '00:00', zone: 'Europe/London' }
  for (const [name, value] of Object.entries(times)) body.append(name, value)
  const headers = { cookie, origin: url }
  const answer = await fetch(`${url}/reminders`, { method: 'POST', redirect: 'manual', headers, body })
  if (answer.status !== 303) throw new Error(`a reminder could not be set: ${answer.status}`)
}

/** The reminders that wait fall due within the next seconds, one after another; gives their ids. */
async function bringTurnsClose(data: string, seconds: number): Promise<string[]> {
  const slots = await asSuperuser<{ id: string }>(
    data,
    `update concord.reminder_slot set due_at = now() + random() * make_interval(secs => $1)
     where outcome is null and claim is null returning slot_id as id`,
    [seconds],
  )
  await asSuperuser(
    data,
    `update pgboss.job_common j set start_after = s.due_at from concord.reminder_slot s
     where j.data ->> 'slot' = s.slot_id::text`,
  )
  return slots.map(({ id }) => id)
}

async function untilAllHadTheirTurn(data: string, due: string[]): Promise<void> {
  const open = `select 1 from concord.reminder_slot
    where slot_id = any ($1::uuid[]) and outcome is null and handed_at is null`
  for (const until = Date.now() + 120_000; Date.now() < until; await wait(250)) {
    const left = await asSuperuser(data, open, [due])
    // What was handed over just now is still on its way.
    if (left.length === 0) return wait(1_000)
  }
  throw new Error('some reminders never had their turn')
}
