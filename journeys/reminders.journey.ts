import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserAddress } from '../app/capabilities/reminders/testing.ts'
import { launchChromium } from '../build/chromium.ts'
import { asSuperuser } from './kill/people.ts'
import { type Somebody, signIn, somebody } from './offline/people.ts'
import { notificationsOn, pushArrives, tap, workerOf } from './reminders/worker.ts'
import { press, title } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newPhone } from './support/devices.ts'
import { expectNoAxeViolations } from './support/looks.ts'
import { linkIn, type Mailbox, startMailbox } from './support/mailbox.ts'
import { Given, Then, When } from './support/steps.ts'

let concord: Concord
let browser: Browser
let mailbox: Mailbox
beforeAll(async () => {
  mailbox = await startMailbox()
  ;[concord, browser] = await Promise.all([
    startConcord({ env: { SMTP_URL: mailbox.url } }),
    launchChromium(),
  ])
})
afterAll(async () => {
  await browser?.close()
  await concord?.stop()
  await mailbox?.stop()
})

const says = (page: Page, words: string) => page.getByText(words).first().waitFor()
const offer = (page: Page) => page.getByRole('button', { name: 'Allow notifications here' })

/** The reminder that waits falls due now: the queue is woken as it is by a job that is due. */
async function itsTurn({ person }: Somebody): Promise<void> {
  const { data } = concord
  await asSuperuser(
    data,
    `with due as (
       update concord.reminder_slot set due_at = now() where person_id = $1 and claim is null and outcome is null
       returning slot_id
     )
     update pgboss.job_common j set start_after = now() from due where j.data ->> 'slot' = due.slot_id::text`,
    [person],
  )
  await asSuperuser(
    data,
    `select pg_notify('pgboss_' || left(encode(sha224('pgboss'), 'hex'), 24), 'reminder')`,
  )
}

test('reminders by mail: asked for, sent, and stopped from the mail with one tap, without scripts or signing in', async () => {
  const rosa = await somebody(concord, 'Rosa')
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await signIn(page, rosa)
  await Given('she asks for them', async () => {
    await page.getByRole('link', { name: 'Reminders to pause' }).click()
    await page.getByLabel('By email').check()
    await page.getByText('More times, quiet hours, time zone').click()
    await page.getByLabel('No reminders from').fill('00:00')
    await page.getByLabel('Until', { exact: true }).fill('00:00')
    await press(page, 'Save my reminders')
    await says(page, 'Your reminders are set')
    await expectNoAxeViolations(page)
  })
  await When('one is due', () => itsTurn(rosa))
  const mail = await mailbox.open(rosa.email)
  await Then('it is neutral, and carries ways to stop', async () => {
    expect(mail.subject).toBe('A moment for you')
    expect(`${mail.subject} ${mail.text} ${mail.from?.address}`).not.toMatch(/\bpain|health|clinic|rosa\b/i)
    expect(mail.html).toBeUndefined()
    const stop = /https?:\/\/\S+\/stop\/\S+/.exec(mail.text ?? '')?.[0]
    expect(mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe(`<${stop}>`)
    expect(linkIn(mail)).toBe(`${concord.url}/pause`)
  })
  const elsewhere = await newPhone(browser, { at: concord, javaScript: false })
  const other = await elsewhere.newPage()
  await When('she opens its link on another device and presses the one button', async () => {
    await other.goto(/\/stop\/\S+/.exec(mail.text ?? '')?.[0] ?? '')
    await title(other, 'Stop these emails?')
    await press(other, 'Stop them')
    await title(other, 'They are stopped')
  })
  await Then('her own page says so', async () => {
    await page.goto('/reminders')
    await says(page, 'You stopped them with the link in an email')
  })
  expect([...phone.faults, ...elsewhere.faults]).toEqual([])
  await elsewhere.close()
  await phone.close()
})

test('a notification says nothing, is one however often it comes, leads to a moment, and stops with one tap', async () => {
  const ben = await somebody(concord, 'Ben')
  const phone = await newPhone(browser, { at: concord, permissions: ['notifications'] })
  const page = await phone.newPage()
  const address = browserAddress()
  // The machine has no push service: the browser answers as if it had been given an address by one.
  await page.addInitScript(({ endpoint, p256dh, auth }) => {
    const taken = { endpoint, toJSON: () => ({ endpoint, keys: { p256dh, auth } }) }
    PushManager.prototype.subscribe = async () => taken as unknown as PushSubscription
  }, address)
  await signIn(page, ben)
  await Given('he allows them on this device', async () => {
    await page.goto('/reminders')
    await offer(page).click()
    await says(page, 'This device can now show your reminders')
    expect(await page.getByLabel('As a notification on this device').isChecked()).toBe(true)
    await expectNoAxeViolations(page)
    await press(page, 'Save my reminders')
    await says(page, 'as a notification on one of your devices')
  })
  const worker = await workerOf(page)
  await When('the same reminder comes twice', async () => {
    await pushArrives(page, concord.url)
    await pushArrives(page, concord.url)
  })
  await Then('one neutral notification is shown', async () => {
    await expect.poll(() => notificationsOn(worker)).toHaveLength(1)
    const [shown] = await notificationsOn(worker)
    expect(shown).toEqual({ title: 'A moment for you', body: '', tag: 'pause', actions: ['Stop these'] })
  })
  await Then('a tap leads to a moment, with nothing to fill in', async () => {
    expect(await tap(worker, '', address.endpoint)).toBe(`${concord.url}/pause`)
    await pushArrives(page, concord.url)
    await expect.poll(() => notificationsOn(worker)).toHaveLength(1)
  })
  await When('he taps its button', () => tap(worker, 'stop', address.endpoint))
  await Then('they are stopped', async () => {
    await expect
      .poll(async () => (await notificationsOn(worker)).map((each) => each.title))
      .toEqual(['You will get no more of these'])
    await page.goto('/reminders')
    await says(page, 'You stopped them from a notification')
  })
  await phone.close()
})

const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1'

test.each([
  ['where they are blocked', {}, 'denied', 'is set to block our notifications'],
  ['where a browser has none', {}, 'none', 'This browser cannot show notifications'],
  ['where they need the home screen', { userAgent: iPhone }, 'none', 'put us on your home screen'],
  ['where the service cannot be reached', { permissions: ['notifications'] }, 'fails', 'That did not work'],
])('the page says what to do %s', async (name, options, how, words) => {
  const phone = await newPhone(browser, { at: concord, ...options })
  const page = await phone.newPage()
  await page.addInitScript((what) => {
    if (what === 'none') Reflect.deleteProperty(window, 'PushManager')
    if (what === 'denied') Object.defineProperty(Notification, 'permission', { value: 'denied' })
    if (what === 'fails') PushManager.prototype.subscribe = () => Promise.reject(new Error('no service'))
  }, how)
  await signIn(page, await somebody(concord, `Nia-${name.replaceAll(' ', '-')}`))
  await page.goto('/reminders')
  if (how === 'fails') await offer(page).click()
  await page.getByText(words).waitFor()
  expect(await offer(page).isVisible()).toBe(how === 'fails')
  await expectNoAxeViolations(page, { looks: 'light' })
  await phone.close()
})
