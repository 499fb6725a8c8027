import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { expectFitsNarrowScreen, expectNoAxeViolations } from './support/looks.ts'
import { picture } from './support/pictures.ts'
import { Given, Then, When } from './support/steps.ts'

let concord: Concord
let browser: Browser
const card = '/library/flare-ups/flare-not-your-fault'

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
})

afterAll(async () => {
  await browser.close()
  await concord.stop()
})

test('a reader without an account and without JavaScript finds a card by a slip of the finger, and why we say it', async () => {
  const device = await newPhone(browser, { at: concord, javaScript: false })
  const page = await device.newPage()
  await Given('I open Concord for the first time', () => page.goto('/'))
  await When('I go to the library and look for “flair-up”', async () => {
    await page.getByRole('link', { name: 'Read first' }).click()
    await page.getByLabel('What are you looking for?').fill('flair-up')
    await page.getByRole('button', { name: 'Search' }).click()
  })
  await Then('I find a card and open it', async () => {
    await page.getByRole('link', { name: 'A flare-up is not your fault' }).first().click()
    await page.waitForURL(`**${card}`)
  })
  await Then('it says who has checked it, what keeps me safe, and why we say it', async () => {
    await page.getByText('Not yet checked by a clinician.').waitFor()
    await page.getByText('Keep safe').waitFor()
    await page.getByText('Why we say this').click()
    await page.getByText('What research found').waitFor()
    expect(await page.locator('details a[href^="/evidence/"]').count()).toBeGreaterThan(0)
  })
  await picture(page, 'library-card')
  await expectFitsNarrowScreen(page)
  await Then('nothing offers a voice that needs JavaScript', async () => {
    expect(await page.getByRole('button', { name: 'Read aloud' }).isVisible()).toBe(false)
  })
  await When('it made things worse, I say so', async () => {
    await page.getByRole('link', { name: 'This made things worse' }).click()
    await page.getByLabel('What happened, or what is wrong?').fill('I felt blamed.')
    await page.getByRole('button', { name: 'Send' }).click()
  })
  await Then('I am thanked, and told that nobody reads it live', async () => {
    await page.getByRole('heading', { name: 'Thank you for telling us' }).waitFor()
    await page.getByText('it is not a way to get help').waitFor()
  })
  expect(device.faults).toEqual([])
  await device.close()
})

/** Runs in the page: a voice of this device that says each sentence at once, and notes what it said. */
function speaking(): void {
  const said: string[] = []
  class Utterance {
    rate = 1
    onend: (() => void) | undefined
    readonly text: string
    constructor(text: string) {
      this.text = text
    }
  }
  let timer = 0
  const speechSynthesis = {
    getVoices: () => [{ lang: 'en-GB', localService: true }],
    speak(utterance: Utterance) {
      said.push(`${utterance.rate}: ${utterance.text}`)
      timer = window.setTimeout(() => utterance.onend?.(), 150)
    },
    cancel: () => clearTimeout(timer),
  }
  Object.defineProperties(window, {
    speechSynthesis: { value: speechSynthesis },
    SpeechSynthesisUtterance: { value: Utterance },
    said: { value: said },
  })
}

test('a text is read aloud by keyboard: each sentence is marked while it is read, and it pauses, speeds up and stops', async () => {
  const device = await newDesktop(browser, { at: concord })
  const page = await device.newPage()
  await page.addInitScript(speaking)
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said.length)
  const marked = () => page.evaluate(() => [...(CSS.highlights.get('read-aloud') ?? [])].map(String))
  await page.goto(card)
  await When('I press “Read aloud”', async () => {
    await page.getByRole('button', { name: 'Read aloud' }).focus()
    await page.keyboard.press('Enter')
  })
  await Then('the sentence that is read is marked', async () => {
    await page.waitForFunction(() => CSS.highlights.has('read-aloud'))
    expect(await marked()).toHaveLength(1)
    await expectNoAxeViolations(page, { looks: 'light' })
  })
  await Then('a pause is a pause', async () => {
    await page.getByRole('button', { name: 'Pause' }).focus()
    await page.keyboard.press('Enter')
    const before = await said()
    await page.waitForTimeout(400)
    expect(await said()).toBe(before)
  })
  await Then('it carries on, faster if I like', async () => {
    await page.getByRole('button', { name: 'Carry on' }).press('Enter')
    await page.getByLabel('Speed').selectOption({ label: 'Faster' })
    await page.waitForFunction(() =>
      (window as unknown as { said: string[] }).said.at(-1)?.startsWith('1.25'),
    )
  })
  await Then('Escape stops it, and nothing stays marked', async () => {
    await page.getByRole('button', { name: 'Stop' }).focus()
    await page.keyboard.press('Escape')
    expect(await marked()).toEqual([])
    await page.getByRole('button', { name: 'Read aloud' }).waitFor()
  })
  expect(device.faults).toEqual([])
  await device.close()
})

test('a device without a voice of its own says so', async () => {
  const device = await newPhone(browser, { at: concord })
  const page = await device.newPage()
  await page.addInitScript(() =>
    Object.defineProperty(window, 'speechSynthesis', {
      value: { getVoices: () => [{ lang: 'en-GB', localService: false }], cancel: () => {} },
    }),
  )
  await page.goto(card)
  await page.getByRole('button', { name: 'Read aloud' }).click()
  await page.getByText('This device has no voice of its own').waitFor()
  await device.close()
})
