import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { signInAs } from './steps/exercising.ts'
import { follow, press, setOut, title, type Walk } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 240_000
let concord: Concord
let browser: Browser
let sam: Walk
let amira: Walk

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  ;[sam, amira] = await Promise.all([
    setOut(browser, { at: concord, javaScript: true, newDevice: newPhone }),
    setOut(browser, { at: concord, javaScript: true, newDevice: newDesktop }),
  ])
  await signInAs(sam.page, 'person@demo.example')
  await signInAs(amira.page, 'professional@demo.example')
}, long)

afterAll(async () => {
  await Promise.all([sam?.end(), amira?.end()])
  await browser?.close()
  await concord?.stop()
})

const reason = 'You said that a loud evening takes the whole night. This one takes two minutes.'

describe('something is suggested, and I decide', () => {
  test('1 Amira points to an exercise and says why', { timeout: long }, async () => {
    const { page } = amira
    await page.goto('/caseload')
    await follow(page, 'Sam Okafor')
    await follow(page, 'Suggest')
    await amira.look('suggest')
    await page.getByText('Pause and calm').first().click()
    await follow(page, /^Two-minute breath/i)
    await When('she sends nothing, she is told what to do', async () => {
      await press(page, 'Suggest it')
      await page.getByRole('alert').getByText('Write why you thought of it').waitFor()
      await amira.look('suggest-mistaken')
    })
    await page.getByLabel('Why you thought of it').fill(reason)
    await press(page, 'Suggest it')
    await page.getByText(reason).waitFor()
  })

  test('2 I find it on my first page, put it off, then keep it', { timeout: long }, async () => {
    const { page } = sam
    await Given('it is on my first page', async () => {
      await page.goto('/today')
      await page.getByText('Suggested for you').waitFor()
      await sam.look('suggested-today')
      await page.goto('/suggestions')
      await sam.look('suggestions')
    })
    await When('I open it and choose nothing, I am told so', async () => {
      await page
        .getByRole('link', { name: /^Decide/ })
        .first()
        .click()
      await page.getByText(reason).waitFor()
      await sam.look('suggestion')
      await press(page, 'Save')
      await page.getByRole('alert').getByText('Choose one.').waitFor()
    })
    await Then('I keep it, and say nothing to anybody', async () => {
      await page.getByLabel('Keep it').check()
      await press(page, 'Save')
      await page.getByText('You kept it.').first().waitFor()
      await page.goto('/toolbox')
      await page
        .getByRole('link', { name: /two-minute breath/i })
        .first()
        .waitFor()
    })
  })

  test('3 Amira does not learn what I chose, until I show her', { timeout: long }, async () => {
    await amira.page.reload()
    expect(await amira.page.getByText('They kept it.').count()).toBe(1)
    await sam.page.goto('/suggestions')
    await sam.page.getByRole('link', { name: /^Change ?: .*breath/i }).click()
    await sam.page.getByLabel(/^Let Amira Patel see/).check()
    await press(sam.page, 'Save')
    await title(sam.page, 'Suggested to me')
    await amira.page.reload()
    expect(await amira.page.getByText('They kept it.').count()).toBe(2)
  })

  test('4 a contact that was agreed is ended by either of us', { timeout: long }, async () => {
    await sam.page.goto('/suggestions/contact')
    await sam.look('contact')
    await press(sam.page, 'I don’t want this any more')
    await follow(sam.page, 'Ask somebody to get in touch')
    await sam.look('contact-new')
    await sam.page.getByLabel('Amira Patel').check()
    await sam.page.getByLabel('In three weeks').check()
    await press(sam.page, 'Yes, please get in touch')
    await sam.page.getByText('Amira Patel will get in touch').waitFor()
    await amira.page.reload()
    await press(amira.page, 'We have been in touch')
    await title(amira.page, 'Sam Okafor')
    expect(await amira.page.getByText('We have been in touch').count()).toBe(0)
  })

  test('nothing went wrong on the way', () => {
    expect([...sam.faults, ...amira.faults]).toEqual([])
  })
})
