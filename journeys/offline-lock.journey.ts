import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { keptHere, make } from './offline/making.ts'
import { type Somebody, signIn, somebody } from './offline/people.ts'
import { onDevice } from './offline/traces.ts'
import { signOut } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { type Device, newPhone } from './support/devices.ts'
import { expectFitsNarrowScreen, expectNoAxeViolations } from './support/looks.ts'
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

const says = (page: Page, words: string) =>
  page.getByText(words, { exact: true }).filter({ visible: true }).first().waitFor()
const hears = (page: Page, words: string) => page.getByText(words).filter({ visible: true }).first().waitFor()
const canary = /heron-in-the-reeds|blanket-of-blue/

/** Somebody on their phone, with a flare plan that the device keeps. */
async function withPlan(name: string): Promise<{ who: Somebody; phone: Device; page: Page }> {
  const who = await somebody(concord, name)
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await signIn(page, who)
  const words = { 'kind-words': 'heron-in-the-reeds', 'first-hour': 'blanket-of-blue' }
  await make(page, 'flare-plan', words)
  await page.waitForURL('**/made/**')
  await keptHere(page)
  await expect
    .poll(
      async () => {
        await page.goto('/offline/made')
        await page.locator('[data-mine] li, [data-mine] section').first().waitFor()
        return page.getByText('heron-in-the-reeds').count()
      },
      { timeout: 20_000 },
    )
    .toBe(1)
  return { who, phone, page }
}

const pin = async (page: Page, id: string, typed: string, button: string) => {
  await page.locator(`#${id}`).fill(typed)
  await page.getByRole('button', { name: button, exact: true }).click()
}

const facts = async (page: Page) => (await onDevice(page)).facts.map((fact) => String(fact).split(' ')[0])

test('H11 a locked device opens by its PIN without internet, by choice shows the flare plan, and gives up after ten', async () => {
  const { phone, page } = await withPlan('Lena')
  await When('I set a PIN', async () => {
    await page.goto('/offline/device')
    await picture(page, 'device-open')
    await expectNoAxeViolations(page)
    await expectFitsNarrowScreen(page)
    await pin(page, 'new-pin', '12', 'Set this PIN')
    await says(page, 'Please write six numbers or more.')
    await pin(page, 'new-pin', '246810', 'Set this PIN')
    await says(page, 'Your PIN is set.')
  })
  await When('my session ends', async () => {
    await phone.clearCookies()
    await page.goto('/today')
    await expect.poll(() => facts(page), { timeout: 10_000 }).not.toContain('vault-key')
    await phone.setOffline(true)
  })
  await Then('what I made is locked', async () => {
    await page.goto('/flare')
    await says(page, 'Locked on this device')
    expect(await page.content()).not.toMatch(canary)
    await picture(page, 'flare-locked')
    await expectNoAxeViolations(page)
    expect(JSON.stringify(await onDevice(page))).not.toMatch(canary)
  })
  await When('I type a wrong PIN and then mine', async () => {
    await page.goto('/offline/device')
    await pin(page, 'unlock', '111111', 'Open')
    await says(page, 'That is not the PIN. Nothing was opened. Please try again.')
    await picture(page, 'device-locked')
    await expectNoAxeViolations(page)
    await pin(page, 'unlock', '246810', 'Open')
    await says(page, 'It is open.')
  })
  await Then('my plan opens', async () => {
    await page.goto('/flare')
    await hears(page, 'blanket-of-blue')
  })
  await When('I let the plan open at any time, and the device locks again', async () => {
    await page.goto('/offline/device')
    await page.getByRole('button', { name: 'Let it open at any time' }).click()
    await hears(page, 'Your flare plan now opens here at any time.')
    await phone.setOffline(false)
    await page.goto('/today')
    await expect.poll(() => facts(page), { timeout: 10_000 }).not.toContain('vault-key')
    await phone.setOffline(true)
  })
  await Then('the plan opens, and the rest does not', async () => {
    await page.goto('/flare')
    await hears(page, 'blanket-of-blue')
    await page.goto('/made')
    await says(page, 'Locked on this device')
    expect(await page.content()).not.toMatch(canary)
  })
  await When('ten wrong PINs are typed', async () => {
    await page.goto('/offline/device')
    for (let tries = 1; tries <= 10; tries += 1) {
      await pin(page, 'unlock', `11111${tries}`, 'Open')
      if (tries < 10) await page.locator('[data-says=unlock-wrong]:visible').waitFor()
    }
  })
  await Then('what it would open is cleared', async () => {
    await hears(page, 'That was the tenth wrong try.')
    expect(await facts(page)).not.toContain('vault')
  })
  expect(phone.faults).toEqual([])
  await phone.close()
})

test('H11 a device that was signed out from elsewhere clears itself at its next contact', async () => {
  const { who, phone, page } = await withPlan('Mina')
  const tablet = await newPhone(browser, { at: concord })
  const other = await tablet.newPage()
  await Given('I am signed in on another device', () => signIn(other, who))
  await When('I sign out all others there', async () => {
    await other.goto('/account/devices')
    await other.locator('button[name=end][value=others]').click()
    await other.waitForURL('**/account/devices?done=others')
  })
  expect(await facts(page)).toContain('vault')
  await When('the first is used again', () => page.goto('/today'))
  await page.waitForURL('**/sign-in**')
  await Then('nothing of mine is on it', async () => {
    await expect.poll(async () => (await onDevice(page)).facts, { timeout: 10_000 }).toEqual([])
    expect(JSON.stringify(await onDevice(page))).not.toMatch(canary)
  })
  await Promise.all([phone.close(), tablet.close()])
})

test('signing out leaves nothing of what somebody made: storage, caches and cookies hold no word of it', async () => {
  const { who, phone, page } = await withPlan('Nora')
  await page.goto('/offline/device')
  await page.getByRole('button', { name: 'Let it open at any time' }).click()
  await hears(page, 'Your flare plan now opens here at any time.')
  await page.goto('/today')
  await signOut(page)
  await page.waitForURL('**/sign-in?signed-out=yes')
  const left = await onDevice(page)
  expect({ ...left, caches: undefined }).toEqual({ entries: [], facts: [], cookies: '', storage: 0 })
  expect(JSON.stringify(left)).not.toMatch(new RegExp(`${canary.source}|${who.person}|Nora`))
  expect((await phone.cookies()).filter(({ name }) => name !== 'display')).toEqual([])
  await phone.close()
})

test('H04 whoever signs in next on a device finds nothing of the one before, nor is their own plan left open', async () => {
  const { phone, page } = await withPlan('Olga')
  await page.goto('/offline/device')
  await page.getByRole('button', { name: 'Let it open at any time' }).click()
  await hears(page, 'Your flare plan now opens here at any time.')
  const paul = await somebody(concord, 'Paul')
  await When('somebody else signs in, without the first signing out', () => signIn(page, paul))
  await phone.setOffline(true)
  await Then('nothing of the first opens', async () => {
    for (const path of ['/flare', '/made', '/offline/device']) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForTimeout(500)
      expect(await page.content()).not.toMatch(canary)
    }
  })
  await phone.setOffline(false)
  await page.goto('/today')
  await expect.poll(() => facts(page), { timeout: 10_000 }).not.toContain('open-flare')
  expect(JSON.stringify(await onDevice(page))).not.toMatch(/Olga/)
  await phone.close()
})
