import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { ready } from './offline/people.ts'
import { signInAs } from './steps/exercising.ts'
import { follow, press, setOut, title, type Walk } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newPhone } from './support/devices.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 240_000
const elsewhere = 'https://www.bbc.co.uk/weather'
let concord: Concord
let browser: Browser
let sam: Walk
let noScript: Walk

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  const way = { at: concord, newDevice: newPhone }
  ;[sam, noScript] = await Promise.all([
    setOut(browser, { ...way, javaScript: true }),
    setOut(browser, { ...way, javaScript: false }),
  ])
  // The other site is not asked by a test.
  for (const { page } of [sam, noScript])
    await page
      .context()
      .route(`${elsewhere}**`, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Sunny</h1>' }),
      )
  await signInAs(sam.page, 'person@demo.example')
}, long)

afterAll(async () => {
  await browser?.close()
  await concord?.stop()
})

async function expectGone({ page }: Walk): Promise<void> {
  await page.waitForURL(elsewhere)
  await title(page, 'Sunny')
  await page.goBack()
  await title(page, 'Sign in')
  expect(await page.locator('body').innerText()).not.toContain('Sam')
}

describe('somebody looks over my shoulder', () => {
  test('1 I choose another name', { timeout: long }, async () => {
    const { page } = sam
    await When('I look for it in my account', async () => {
      await page.goto('/account')
      await page.locator('a[href="/discreet"]').click()
      await title(page, 'Discreet mode')
      await sam.look('discreet')
      await page.getByLabel('Discreet', { exact: true }).check()
      await press(page, 'Save')
      await page.getByText('Discreet mode is on').waitFor()
      await sam.look('discreet-on')
    })
    await Then('no tab says what this is', async () => {
      for (const at of ['/today', '/story', '/messages', '/help-now', '/library/flare-ups']) {
        await page.goto(at)
        expect(await page.title(), at).toMatch(/^([A-Z][a-z ]+ · )?Notes$/)
        await page.getByRole('button', { name: 'Leave now' }).waitFor()
      }
      await sam.look('discreet-library')
    })
  })

  test('2 I leave with one tap, and with a key', { timeout: long }, async () => {
    const { page } = sam
    await When('I press it', async () => {
      await page.goto('/today')
      await page.goto('/story')
      await press(page, 'Leave now')
    })
    await Then('another site stands there, and the way back leads nowhere', () => expectGone(sam))
    await When('I sign in again and press Esc three times', async () => {
      await signInAs(page, 'person@demo.example')
      await page.goto('/plan')
      for (let times = 0; times < 3; times++) await page.keyboard.press('Escape')
    })
    await Then('it is the same', () => expectGone(sam))
  })

  test('3 another device has it too, and leaves without JavaScript', { timeout: long }, async () => {
    const { page } = noScript
    await Given('I sign in there', () => signInAs(page, 'person@demo.example'))
    await page.goto('/story')
    expect(await page.title()).toBe('My story · Notes')
    await When('I press it', () => press(page, 'Leave now'))
    await Then('I am somewhere else, and signed out', async () => {
      await page.waitForURL(elsewhere)
      await page.goto('/story')
      await title(page, 'Sign in')
    })
  })

  test('4 I can leave without internet', { timeout: long }, async () => {
    const { page } = sam
    await signInAs(page, 'person@demo.example')
    await page.goto('/today')
    await ready(page)
    await page.context().setOffline(true)
    await When('I press it', () => press(page, 'Leave now'))
    await Then('nothing of mine is in sight', async () => {
      await expect.poll(() => page.url()).not.toContain(concord.url)
    })
    await page.context().setOffline(false)
  })

  test('5 I turn it off again', { timeout: long }, async () => {
    const { page } = noScript
    await signInAs(page, 'person@demo.example')
    await page.goto('/display')
    await follow(page, 'Make Concord discreet')
    await page.getByLabel('As usual').check()
    await press(page, 'Save')
    await page.getByText('Discreet mode is off').waitFor()
    expect(await page.title()).toBe('Discreet mode · Concord')
    expect(sam.faults).toEqual([])
  })
})
