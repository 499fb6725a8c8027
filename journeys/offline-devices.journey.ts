import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { asSuperuser } from './kill/people.ts'
import { keptHere, make, save, writeIn } from './offline/making.ts'
import { signIn, somebody } from './offline/people.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newPhone } from './support/devices.ts'
import { expectNoAxeViolations } from './support/looks.ts'
import { picture } from './support/pictures.ts'
import { Given, Then, When } from './support/steps.ts'

let concord: Concord
let browser: Browser

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
})

afterAll(async () => {
  await browser.close()
  await concord.stop()
})

const here = '/library/flare-ups/flare-plan?length=full'
const keep = (page: Page) => page.getByRole('button', { name: 'Keep it on this device' })
const says = (page: Page, words: string) => page.getByText(words).first().waitFor()

test('H08 two devices change one thing without internet, and neither change is lost', async () => {
  const iris = await somebody(concord, 'Iris')
  const [phone, tablet] = [await newPhone(browser, { at: concord }), await newPhone(browser, { at: concord })]
  const [one, other] = [await phone.newPage(), await tablet.newPage()]
  await Given('I made a plan, and both devices have it', async () => {
    await signIn(one, iris)
    await make(one, 'flare-plan', { 'kind-words': 'From before', 'first-hour': 'Tea' })
    await one.waitForURL('**/made/**')
    await signIn(other, iris)
    for (const page of [one, other]) {
      await page.goto('/today')
      await keptHere(page, { library: here })
    }
  })
  await When('I change it on both, without internet', async () => {
    for (const [device, page, words] of [
      [phone, one, 'Heat on the phone'],
      [tablet, other, 'Blinds on the tablet'],
    ] as const) {
      await device.setOffline(true)
      await page.goto('/exercises/flare-plan?length=full')
      await keep(page).waitFor()
      expect(await page.locator('[name="a-kind-words"]').inputValue()).toBe('From before')
      await writeIn(page, { 'first-hour': words })
      await keep(page).click()
      await says(page, 'Kept on this device. Not sent yet.')
    }
  })
  await When('I change it once more on the phone, before it is sent', async () => {
    await one.goto('/exercises/flare-plan?length=full')
    await keep(one).waitFor()
    expect(await one.locator('[name="a-first-hour"]').first().inputValue()).toBe('Heat on the phone')
    await writeIn(one, { 'kind-words': 'And once more' })
    await picture(one, 'exercise-offline')
    await expectNoAxeViolations(one)
    await keep(one).click()
    await says(one, 'Kept on this device. Not sent yet.')
  })
  await When('both come online', async () => {
    for (const [device, page] of [
      [phone, one],
      [tablet, other],
    ] as const) {
      await device.setOffline(false)
      await page.goto('/made')
      await page.getByRole('link', { name: 'My flare plan' }).first().click()
      await page.waitForURL('**/made/*')
    }
  })
  await Then('both are there, and I am asked', async () => {
    await other.reload()
    await says(other, 'This was changed in two places')
    for (const words of ['Heat on the phone', 'And once more', 'Blinds on the tablet'])
      await says(other, words)
  })
  await picture(other, 'two-devices')
  const heads = await asSuperuser(
    concord.data,
    'select 1 from concord.worksheet_version where person_id = $1 and superseded_at is null',
    [iris.person],
  )
  expect(heads).toHaveLength(2)
  const all = await asSuperuser(
    concord.data,
    'select 1 from concord.worksheet_version where person_id = $1',
    [iris.person],
  )
  expect(all).toHaveLength(4)
  expect([...phone.faults, ...tablet.faults]).toEqual([])
  await Promise.all([phone.close(), tablet.close()])
})

test('H05 an exercise begun online and saved without internet is kept, and sent once', async () => {
  const jon = await somebody(concord, 'Jon')
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await signIn(page, jon)
  await page.goto('/exercises/flare-plan?length=two-minutes')
  await writeIn(page, { 'kind-words': 'Begun on the bus' })
  await phone.setOffline(true)
  await When('the bus goes into a tunnel', () => save(page))
  await Then('it is kept', () => says(page, 'Kept on this device. Not sent yet.'))
  await phone.setOffline(false)
  await Then('it is sent', () => says(page, 'What this device kept is now saved.'))
  await page.getByRole('link', { name: 'See what was sent' }).click()
  await says(page, 'Begun on the bus')
  await phone.close()
})
