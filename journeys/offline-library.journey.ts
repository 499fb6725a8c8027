import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { startSignUp } from './every-screen/roles.ts'
import { asSuperuser } from './kill/people.ts'
import { writeIn } from './offline/making.ts'
import { ready } from './offline/people.ts'
import { onDevice } from './offline/traces.ts'
import { press } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newPhone } from './support/devices.ts'
import { expectFitsNarrowScreen, expectNoAxeViolations } from './support/looks.ts'
import { type Mailbox, startMailbox } from './support/mailbox.ts'
import { picture } from './support/pictures.ts'
import { Given, Then, When } from './support/steps.ts'

let concord: Concord
let browser: Browser
let mailbox: Mailbox

beforeAll(async () => {
  mailbox = await startMailbox()
  ;[concord, browser] = await Promise.all([
    startConcord({ env: { SMTP_URL: mailbox.url, CONCORD_DEMO: 'on' } }),
    launchChromium(),
  ])
})

afterAll(async () => {
  await browser.close()
  await concord.stop()
  await mailbox.stop()
})

const plan = '/library/flare-ups/flare-plan?length=full'
const keepIt = 'Keep it on this device'

test('H05 from the open library to an account, without losing what was made', async () => {
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await Given('I am in the open library', async () => {
    await page.goto(plan)
    await ready(page)
  })
  const keep = page.getByRole('button', { name: keepIt })
  await When('I fill in a flare plan', async () => {
    await keep.waitFor()
    await writeIn(page, { 'kind-words': 'This heron will pass', 'first-hour': 'The blue blanket' })
    await picture(page, 'library-keep-here')
    await keep.click()
  })
  await Then('I am told that it is kept on this device only', () =>
    page.getByText('Kept on this device only').first().waitFor(),
  )
  await picture(page, 'kept-for-nobody-yet')
  await expectNoAxeViolations(page)
  await expectFitsNarrowScreen(page)
  expect(JSON.stringify(await onDevice(page))).not.toMatch(/heron|blanket/)
  await When('I go back to it, I find my words and change them', async () => {
    await page.goto(plan)
    await keep.waitFor()
    expect(await page.locator('[name="a-first-hour"]').first().inputValue()).toBe('The blue blanket')
    await writeIn(page, { 'first-hour': 'The green blanket' })
    await keep.click()
  })
  await page.getByText('Kept on this device only').first().waitFor()
  await When('I make an account', async () => {
    await startSignUp(page, 'noor@example.org')
    const mail = await mailbox.open('noor@example.org')
    await page.getByLabel('The six numbers').fill(/\b\d{6}\b/.exec(mail.text ?? '')?.[0] ?? '')
    await press(page, 'Carry on')
    await page.getByLabel('Your name').fill('Noor')
    await press(page, 'Carry on')
    await page.waitForURL('**/welcome/1')
    await page.goto('/today')
  })
  await page.getByText('Things were made here before you signed in').waitFor()
  await picture(page, 'claim')
  await expectNoAxeViolations(page)
  await When('I say that they are mine', () => page.getByRole('button', { name: 'They are mine' }).click())
  await Then('they are sent', () => page.getByText('Sent', { exact: true }).first().waitFor())
  await page.goto('/made')
  await page.getByRole('link', { name: 'My flare plan' }).first().click()
  await page.getByText('The green blanket').waitFor()
  await page.getByText('This heron will pass').waitFor()
  expect(await page.getByText('changed in two places').count()).toBe(0)
  expect((await onDevice(page)).entries.every((entry) => !(entry as { sealed?: string }).sealed)).toBe(true)
  const rows = await asSuperuser(concord.data, 'select 1 from concord.worksheet_version', [])
  expect(rows.length).toBeGreaterThanOrEqual(2)
  expect(phone.faults).toEqual([])
  await phone.close()
})

test('what was made here before is left alone unless it is claimed, and goes when asked to', async () => {
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await page.goto(plan)
  await ready(page)
  await page.getByRole('button', { name: keepIt }).waitFor()
  await writeIn(page, { 'kind-words': 'Not for the next one' })
  await page.getByRole('button', { name: keepIt }).click()
  await page.getByText('Kept on this device only').first().waitFor()
  await When('I delete it', async () => {
    await page.goto('/offline/device')
    await page.getByText('Delete it', { exact: true }).click()
    await picture(page, 'device-nobody')
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Yes, delete it from this device' }).click()
  })
  await Then('nothing is left', async () => {
    await page.getByText('Everything of yours is cleared').waitFor()
    expect((await onDevice(page)).entries).toEqual([])
  })
  await phone.close()
})

test('without JavaScript the library shows what was written, and says that it is not kept', async () => {
  const phone = await newPhone(browser, { at: concord, javaScript: false })
  const page = await phone.newPage()
  await page.goto(plan)
  await writeIn(page, { 'kind-words': 'Only on this page' })
  await page.getByRole('button', { name: 'Show it on one page' }).click()
  await page.getByText('Only on this page').waitFor()
  await page.getByText('This is not kept').waitFor()
  await page.goto('/offline/device')
  await page.getByText('Concord keeps nothing on this device').waitFor()
  await phone.close()
})
