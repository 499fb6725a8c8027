import type { Bundle } from 'fhir/r4'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { signInAs } from './steps/exercising.ts'
import { follow, press, setOut, title, type Walk } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newPhone } from './support/devices.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 240_000
let concord: Concord
let browser: Browser
let sam: Walk

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  sam = await setOut(browser, { at: concord, newDevice: newPhone, javaScript: false })
  await signInAs(sam.page, 'person@demo.example')
}, long)

afterAll(async () => {
  await browser?.close()
  await concord?.stop()
})

test(
  'a token is made, used and ended',
  async () => {
    const { page, look } = sam
    const read = (token: string, path = '/fhir/Observation?_count=3') =>
      fetch(`${concord.url}${path}`, { headers: { authorization: `Bearer ${token}` } })
    const token = await Given('Sam lets an app read what they keep', async () => {
      await page.goto('/sharing')
      await follow(page, 'Apps and other systems')
      await title(page, 'Apps and other systems')
      await look('tokens')
      await follow(page, 'Make a token')
      await press(page, 'Make the token')
      await page.getByRole('alert').waitFor()
      await look('token-empty')
      await page.getByLabel('Name').fill('The app on my phone')
      await page.getByLabel('1 month', { exact: true }).check()
      await press(page, 'Make the token')
      await title(page, 'Your token is made')
      await look('token-made')
      return page.locator('code').first().innerText()
    })
    await When('the app reads', async () => {
      const answer = await read(token)
      expect(answer.status).toBe(200)
      expect(((await answer.json()) as Bundle).entry?.length).toBe(3)
    })
    await Then('Sam sees that it did, and ends it', async () => {
      await follow(page, 'I have copied it')
      await page.getByText('Last used on').waitFor()
      await look('token-used')
      await page.goto('/access-log')
      await page.getByText('The app on my phone read').first().waitFor()
      await page.goto('/tokens')
      await press(page, /^End it now/)
      await page.getByText('It stopped at once').waitFor()
      await look('token-ended')
    })
    await Then('the app reads nothing any more', async () => {
      expect((await read(token)).status).toBe(401)
    })
  },
  long,
)
