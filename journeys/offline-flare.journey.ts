import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { keptHere, make } from './offline/making.ts'
import { signIn, somebody } from './offline/people.ts'
import { onDevice } from './offline/traces.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newPhone } from './support/devices.ts'
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

test('H07 from module 5 to a flare plan, and then without internet in one tap', async () => {
  const asha = await somebody(concord, 'Asha')
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await Given('I am signed in', () => signIn(page, asha))
  await When('I make a flare plan in module 5', () =>
    make(page, 'flare-plan', {
      'kind-words': 'You have got through these before',
      'first-hour': 'Heat pack and blinds',
    }),
  )
  await page.waitForURL('**/made/**')
  await keptHere(page)
  expect(JSON.stringify(await onDevice(page))).not.toMatch(/got through|Heat pack/)
  await page.goto('/today')
  await phone.setOffline(true)
  await When('I press “Bad day” without internet', () =>
    page.getByRole('button', { name: 'Bad day' }).click(),
  )
  await page.waitForURL('**/bad-day')
  await picture(page, 'bad-day-offline')
  await expectNoAxeViolations(page)
  await expectFitsNarrowScreen(page)
  await When('I tap on my plan', () => page.getByRole('link', { name: 'My flare plan' }).click())
  await Then('it opens', async () => {
    await page.getByText('You have got through these before').waitFor()
    await page.getByText('Heat pack and blinds').waitFor()
  })
  await picture(page, 'flare-plan-offline')
  await expectNoAxeViolations(page)
  await expectFitsNarrowScreen(page)
  await When('I look at what I made', () => page.goto('/made'))
  await page.getByRole('link', { name: 'My flare plan' }).first().click()
  await Then('it is there', () => page.getByText('Heat pack and blinds').waitFor())
  await picture(page, 'made-offline')
  await expectNoAxeViolations(page)
  await page.goto('/story')
  await Then('any other page says what opens', () =>
    page.getByRole('heading', { name: 'What opens without internet' }).waitFor(),
  )
  await picture(page, 'open-offline')
  await expectNoAxeViolations(page)
  expect(phone.faults).toEqual([])
  await phone.close()
})
