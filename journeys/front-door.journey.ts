import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { expectFitsNarrowScreen, expectNoAxeViolations } from './support/looks.ts'
import { picture } from './support/pictures.ts'
import { Given, Then, When } from './support/steps.ts'

let concord: Concord
let browser: Browser

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord(), launchChromium()])
})

afterAll(async () => {
  await browser.close()
  await concord.stop()
})

describe.each([
  ['a phone', newPhone, true],
  ['a phone without JavaScript', newPhone, false],
  ['a computer', newDesktop, true],
] as const)('on %s', (_, newDevice, javaScript) => {
  test('help now is one tap from the front door, before anybody signs in', async () => {
    const device = await newDevice(browser, { at: concord, javaScript })
    const page = await device.newPage()
    await Given('I open Concord for the first time', () => page.goto('/'))
    await picture(page, 'front-door')
    if (javaScript) await expectNoAxeViolations(page)
    await expectFitsNarrowScreen(page)
    await When('I ask for help now', () => page.getByRole('link', { name: 'Help now' }).first().click())
    await Then('I see who to call', async () => {
      await page.getByRole('link', { name: /999/ }).first().waitFor()
      expect(await page.locator('a[href="tel:116123"]').count()).toBeGreaterThan(0)
    })
    await picture(page, 'help-now')
    if (javaScript) await expectNoAxeViolations(page)
    await expectFitsNarrowScreen(page)
    expect(device.faults).toEqual([])
    await device.close()
  })
})
