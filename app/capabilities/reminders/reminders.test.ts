import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import type { Mail } from '../../platform/mail/mailer.ts'
import { asQueue } from './send.server.ts'
import { browserAddress, plan, slotsOf } from './testing.ts'
import { remind } from './worker.server.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

const minute = 60_000
beforeEach(async () => {
  small.clock.ahead = 0
  small.mails.length = 0
  small.mailer.fails = false
  await small.look(`update concord.reminder_slot set outcome = 'replaced' where outcome is null`)
  await small.look(`delete from concord.reminder where person_id = $1`, [small.rosaId])
  await small.look(`delete from concord.reminder_slot where person_id = $1`, [small.rosaId])
  await small.look(`delete from concord.push_address where person_id = $1`, [small.rosaId])
})

/** Rosa's waiting reminder, with the clock at the moment it falls due. */
async function itsTurn(late = 0): Promise<string> {
  const waiting = (await slotsOf(small, small.rosaId)).find(
    (slot) => slot.outcome === null && !slot.handed_at,
  )
  if (!waiting) throw new Error('nothing waits')
  small.clock.ahead = waiting.due_at.getTime() - Date.now() + late
  return waiting.slot_id
}
const outcomes = async () => (await slotsOf(small, small.rosaId)).map((slot) => slot.outcome)
const page = async () => (await small.rosa.get('/reminders')).text()
const linkIn = (mail: Mail | undefined) => /\/stop\/\S+/.exec(mail?.text ?? '')?.[0] ?? 'none'
const jobsFor = (slot: string) =>
  small.look(`select data, start_after from pgboss.job where data ->> 'slot' = $1`, [slot])

describe('setting reminders', () => {
  test('they are off for somebody who has not asked, and nothing is sent', async () => {
    expect(await page()).toContain('Your reminders are off')
    expect(await small.look('select 1 from concord.reminder where person_id = $1', [small.benId])).toEqual([])
  })

  test('once set, one waits, its job holds an id and nothing else, and the form sent twice sets once', async () => {
    const form = plan()
    for (let n = 0; n < 2; n += 1)
      expect((await small.rosa.post('/reminders', form)).headers.get('location')).toBe(
        '/reminders?done=saved',
      )
    const [slot, ...more] = await slotsOf(small, small.rosaId)
    expect(more).toEqual([])
    const [job] = await jobsFor(slot?.slot_id ?? '')
    expect(job?.data).toEqual({ slot: slot?.slot_id })
    expect(job?.start_after).toEqual(slot?.due_at)
    expect(await page()).toContain('Your reminders are on')
    expect((await small.rosa.post('/reminders', { ...form, 'time-1': '12:00' })).status).toBe(422)
  })

  test.each([
    [{ way: '' }, 'Choose how they should come'],
    [{ days: [] }, 'Choose at least one day'],
    [{ 'time-1': '25:00' }, 'Write a time like 11:00'],
    [{ 'time-3': 'noon' }, 'Write a time like 11:00'],
    [{ zone: 'Nowhere/Atlantis' }, 'Write a time zone like Europe/London'],
    [{ 'time-1': '22:00', 'time-2': '' }, 'All of these times are in your quiet hours'],
    [{ way: 'push' }, 'or choose email'],
  ])('%j is refused beside its field, what was typed stays, and nothing changes', async (over, words) => {
    const answer = await small.rosa.post('/reminders', plan({ 'time-2': '16:45', ...over }))
    const text = await answer.text()
    expect(answer.status).toBe(400)
    expect(text).toContain(words)
    if (!('time-2' in over)) expect(text).toContain('value="16:45"')
    expect(await slotsOf(small, small.rosaId)).toEqual([])
  })

  test('a change takes the place of what waited; the old job finds nothing to do', async () => {
    await small.rosa.post('/reminders', plan())
    const old = await itsTurn()
    await small.rosa.post('/reminders', plan({ 'time-1': '12:00' }))
    await remind(small.platform, old)
    expect(small.mails).toEqual([])
    expect((await outcomes()).filter((outcome) => outcome === null)).toHaveLength(1)
  })
})

describe('H10 a reminder whose turn has come', () => {
  test('is sent once, however often its job runs, and the next one is in the queue', async () => {
    await small.rosa.post('/reminders', plan())
    const slot = await itsTurn()
    await Promise.all([1, 2, 3].map(() => remind(small.platform, slot).catch(() => {})))
    await remind(small.platform, slot)
    expect(small.mails.map((mail) => mail.id)).toEqual([slot])
    const waiting = (await slotsOf(small, small.rosaId)).filter(
      (each) => each.outcome === null && !each.handed_at,
    )
    expect(waiting).toHaveLength(1)
    expect(await jobsFor(waiting[0]?.slot_id ?? '')).toHaveLength(1)
  })

  test('is neutral: no word of health, of anybody, or of what was written', async () => {
    await small.rosa.post('/reminders', plan())
    await remind(small.platform, await itsTurn())
    const [mail] = small.mails
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/pain|health|clinic|nhs|rosa|amira|arm|check-in/i)
    expect(mail?.unsubscribe).toBe(`http://localhost:3000${linkIn(mail)}`)
  })

  test('is tried again when nobody had it yet, as the same mail', async () => {
    await small.rosa.post('/reminders', plan())
    const slot = await itsTurn()
    small.mailer.fails = true
    await expect(remind(small.platform, slot)).rejects.toThrow('no mail today')
    small.mailer.fails = false
    await remind(small.platform, slot)
    expect(small.mails.map((mail) => mail.id)).toEqual([slot])
    expect(await outcomes()).toContain('sent')
  })

  test('is not sent again when it may have been taken in', async () => {
    await small.rosa.post('/reminders', plan())
    const slot = await itsTurn()
    const { mail } = small.platform
    const taken: string[] = []
    const unsure = {
      ...mail,
      send: async (one: Mail, beforeLast?: () => Promise<void>) => {
        await beforeLast?.()
        taken.push(one.id ?? '')
        throw new Error('the answer was lost')
      },
    }
    const platform = { ...small.platform, mail: unsure }
    await remind(platform, slot)
    await remind(platform, slot)
    expect(taken).toEqual([slot])
    expect(await outcomes()).toContain('failed')
    expect(await page()).toContain('may not have come')
  })

  test('an attempt that was given up hands nothing over once another one has begun', async () => {
    await small.rosa.post('/reminders', plan())
    const slot = await itsTurn()
    let wake = () => {}
    const asleep = new Promise<void>((done) => {
      wake = done
    })
    let begun = () => {}
    const reached = new Promise<void>((done) => {
      begun = done
    })
    const { mail } = small.platform
    const slow = {
      ...mail,
      send: async (one: Mail, beforeLast?: () => Promise<void>) => {
        begun()
        await asleep
        await mail.send(one, beforeLast)
      },
    }
    const first = remind({ ...small.platform, mail: slow }, slot)
    await reached
    await remind(small.platform, slot)
    wake()
    await first
    expect(small.mails.map((each) => each.id)).toEqual([slot])
    expect(await outcomes()).toContain('sent')
  })

  test('is left out when it is late, not sent in a burst, and the page says so', async () => {
    await small.rosa.post('/reminders', plan())
    await remind(small.platform, await itsTurn(11 * minute))
    expect(small.mails).toEqual([])
    expect(await outcomes()).toEqual(['late', null])
    expect(await page()).toContain('could not send it in time')
  })
})

describe('stopping', () => {
  const mailed = async () => {
    await small.rosa.post('/reminders', plan())
    await remind(small.platform, await itsTurn())
    return linkIn(small.mails[0])
  }

  test('a link is a page with one button: opening it, as mail programs do, stops nothing', async () => {
    const link = await mailed()
    for (let n = 0; n < 3; n += 1) {
      const answer = await small.stranger().get(link)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('Stop these emails?')
    }
    expect(await page()).toContain('Your reminders are on')
  })

  test('pressing the button stops, without signing in, once', async () => {
    const link = await mailed()
    expect(await (await small.stranger().post(link)).text()).toContain('They are stopped')
    expect(await page()).toContain('You stopped them with the link in an email')
    await small.rosa.post('/reminders', plan())
    expect(await (await small.stranger().post(link)).text()).toContain('This link was used')
    expect(await page()).toContain('Your reminders are on')
  })

  test('a mail program stops with one click, without cookie or origin', async () => {
    const link = await mailed()
    const answer = await small.app.request(link, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    })
    expect(answer.status).toBe(200)
    expect(await page()).toContain('Your reminders are off')
    const [event] = await small.look(
      `select actor_kind, actor, detail from concord.audit_event
       where person_id = $1 and kind = 'reminders-ended' order by seq desc limit 1`,
      [small.rosaId],
    )
    expect(event).toEqual({ actor_kind: 'system', actor: null, detail: { by: 'link' } })
  })

  test.each(['absent', 'a'.repeat(43)])('a link that never was (%s) leads nowhere', async (token) => {
    const answers = [
      await small.stranger().get(`/stop/${token}`),
      await small.stranger().post(`/stop/${token}`),
    ]
    expect(answers.map((answer) => answer.status)).toEqual([404, 404])
  })

  test('H10 one that was stopped while its mail was on the way is not handed over', async () => {
    await small.rosa.post('/reminders', plan())
    const slot = await itsTurn()
    const { mail } = small.platform
    const stopsFirst = {
      ...mail,
      send: async (one: Mail, beforeLast?: () => Promise<void>) => {
        await small.rosa.post('/reminders/stop')
        await mail.send(one, beforeLast)
      },
    }
    await remind({ ...small.platform, mail: stopsFirst }, slot)
    expect(small.mails).toEqual([])
    expect(await outcomes()).toContain('not-wanted')
  })

  test('H10 what is stopped while a pause is on its way stays stopped', async () => {
    await small.rosa.post('/reminders', plan())
    const elsewhere = new pg.Client({ connectionString: small.adminUrl })
    await elsewhere.connect()
    await elsewhere.query(`begin;
      update concord.reminder set ended_at = now(), ended_by = 'link' where person_id = '${small.rosaId}'`)
    const paused = small.rosa.post('/reminders/pause', { for: '3' })
    await wait(300)
    await elsewhere.query('commit')
    await elsewhere.end()
    await paused
    expect(await page()).toContain('Your reminders are off')
  })

  test('a pause keeps quiet and ends by itself, or sooner', async () => {
    await small.rosa.post('/reminders', plan())
    const before = (await slotsOf(small, small.rosaId))[0]?.due_at.getTime() ?? 0
    expect((await small.rosa.post('/reminders/pause', {})).status).toBe(400)
    await small.rosa.post('/reminders/pause', { for: '7' })
    expect(await page()).toContain('Your reminders are paused')
    const next = (await slotsOf(small, small.rosaId)).find((slot) => slot.outcome === null)
    expect(next?.due_at.getTime()).toBeGreaterThan(before + 5 * 24 * 60 * minute)
    await small.rosa.post('/reminders/resume')
    expect((await slotsOf(small, small.rosaId)).find((slot) => slot.outcome === null)?.due_at.getTime()).toBe(
      before,
    )
  })
})

describe('who may', () => {
  test('a professional finds nothing here, and the queue reads no table', async () => {
    await small.rosa.post('/reminders', plan())
    expect((await small.amira.get('/reminders')).status).toBe(404)
    expect((await small.amira.post('/reminders/devices', browserAddress())).status).toBe(404)
    for (const table of ['reminder', 'reminder_slot', 'push_address', 'person', 'check_in'])
      await expect(small.platform.database.worker.query(`select 1 from concord.${table}`)).rejects.toThrow(
        'permission denied',
      )
  })

  test('a request cannot take the queue’s turn', async () => {
    for (const call of [
      `concord.claim_reminder('${randomUUID()}', '${randomUUID()}', now())`,
      `concord.end_reminders('${small.rosaId}', now(), 'link')`,
      `concord.append_person_audit('${small.rosaId}', now(), 'x', '{}')`,
    ])
      await expect(small.platform.database.app.query(`select ${call}`)).rejects.toThrow('permission denied')
    expect(await asQueue(small.platform, async () => 'may')).toBe('may')
  })
})
