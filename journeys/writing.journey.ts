import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { signInAs } from './steps/exercising.ts'
import { keptOnDevice, recordRequests } from './steps/leaving.ts'
import { follow, press, setOut, type Walk } from './steps/walk.ts'
import { tabTo } from './steps/writing.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 240_000
const typed =
  'You must do these every day. Your scan shows WEAR AND TEAR, and you didn’t really try. I’d like to hear from you, and I will ring you on the day that you said, in the morning, once the post has come and you have had your breakfast.'
let concord: Concord
let browser: Browser
let desk: Walk
let phone: Walk
let plain: Walk
let thread = ''

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  ;[desk, phone, plain] = await Promise.all([
    setOut(browser, { at: concord, javaScript: true, newDevice: newDesktop }),
    setOut(browser, { at: concord, javaScript: true, newDevice: newPhone }),
    setOut(browser, { at: concord, javaScript: false, newDevice: newDesktop }),
  ])
}, long)

afterAll(async () => {
  await Promise.all([desk?.end(), phone?.end(), plain?.end()])
  await browser?.close()
  await concord?.stop()
})

/** The first thread that waits; once it is answered it waits no more, and is opened by its address. */
async function openAThread({ page }: Walk): Promise<void> {
  await signInAs(page, 'professional@demo.example')
  if (thread === '') {
    await page.goto('/inbox')
    await follow(page, 'All of my teams')
    await page.locator('main a[href*="/messages/"]').first().click()
  } else await page.goto(thread)
  await page.getByLabel('Your answer').waitFor()
  thread = new URL(page.url()).pathname
}

const value = (page: Page) => page.getByLabel('Your answer').inputValue()

describe('words beside the composer', () => {
  test('1 what is typed is looked at here, and nothing leaves the page', { timeout: long }, async () => {
    await Given('a professional with a message to answer', () => openAThread(desk))
    const { page } = desk
    const box = page.getByLabel('Your answer')
    await page.waitForLoadState('networkidle')
    const kept = await keptOnDevice(page)
    const { asked } = recordRequests(page)

    await When('they type', () => box.pressSequentially(typed))
    await Then('they read what it may say to the person, and another way', async () => {
      const notes = page.getByRole('region', { name: 'How this may be read' })
      await notes.getByText('You must', { exact: true }).waitFor()
      await notes.getByText('It leaves no choice').waitFor()
      await notes.getByText('It might help to …, because …').waitFor()
      await notes.getByText('WEAR AND TEAR', { exact: true }).waitFor()
      await notes.getByText('didn’t really try', { exact: true }).waitFor()
      await notes.getByText(/The longest sentence has \d+ words\. Could it be two\?/).waitFor()
      await page.getByRole('status').getByText('3 wordings below').waitFor()
    })
    await When('they look for one', async () => {
      await page.getByRole('button', { name: /Find it.*WEAR AND TEAR/ }).click()
      const selected = await box.evaluate((element: HTMLTextAreaElement) =>
        element.value.slice(element.selectionStart, element.selectionEnd),
      )
      expect(selected).toBe('WEAR AND TEAR')
    })
    await When('they use a beginning', async () => {
      await page.getByText('Beginnings to use').click()
      await box.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(0, 0))
      await page.getByRole('button', { name: 'It makes sense that you' }).click()
      await page.keyboard.type('are tired. ')
      expect(await value(page)).toBe(`It makes sense that you are tired. ${typed}`)
    })
    await When('they read about the notes', async () => {
      await page.getByText('About these notes').click()
      await page.getByText('no clinician has reviewed it').waitFor()
    })
    await Then('nothing was asked of anybody, and nothing is kept', async () => {
      await page.waitForTimeout(2500)
      expect(asked).toEqual([])
      expect(await keptOnDevice(page)).toBe(kept)
    })
    await desk.look('messages-writing')

    await When('they send it as it is', async () => {
      asked.length = 0
      await press(page, 'Send the answer')
      await page.getByText('has not opened this yet').first().waitFor()
    })
    await Then('it went as they wrote it, with no more than before', async () => {
      // The page asks its service worker, which asks the server the very same.
      const sent = new Set(asked.flatMap(({ sent }) => sent || []))
      expect(sent.size).toBe(1)
      const form = new URLSearchParams([...sent][0])
      expect([...form.keys()].sort()).toEqual(['after', 'key', 'words'])
      expect(form.get('words')).toBe(`It makes sense that you are tired. ${typed}`)
      await page.getByText(typed).waitFor()
    })
  })

  test('2 on a phone, with nothing but the keyboard', { timeout: long }, async () => {
    await Given('the same on a phone', () => openAThread(phone))
    const { page } = phone
    await When('they type and go on with the Tab key', async () => {
      await tabTo(page, 'textarea')
      await page.keyboard.type('You should have told us.')
      await page.getByText('Next time, it might help to').waitFor()
      await tabTo(page, '[data-writing-aids] summary')
      await page.keyboard.press('Enter')
      await tabTo(page, '[data-begin^="One way would be"]')
      await page.keyboard.press('Enter')
      await page.keyboard.type('ring.')
    })
    await Then('it stands where they were', async () => {
      expect(await value(page)).toBe('You should have told us. One way would be to ring.')
      expect(await page.locator(':focus').evaluate((element) => element.tagName)).toBe('TEXTAREA')
    })
    await phone.look('messages-writing-phone')
    await When('they find it and put it otherwise', async () => {
      await tabTo(page, '.margin-note-act')
      await page.keyboard.press('Enter')
      await page.keyboard.type('It would help us if you told us')
    })
    await Then('the note goes', async () => {
      await page.getByRole('region', { name: 'How this may be read' }).waitFor({ state: 'hidden' })
      expect(await value(page)).toBe('It would help us if you told us told us. One way would be to ring.')
    })
    await When('they send it', async () => {
      await tabTo(page, 'main form button[type=submit]')
      await page.keyboard.press('Enter')
      await page.getByText('It would help us if you told us').waitFor()
    })
  })

  test('3 without JavaScript the composer is what it was', { timeout: long }, async () => {
    await Given('the same without JavaScript', () => openAThread(plain))
    const { page } = plain
    expect(await page.getByText('Beginnings to use').isVisible()).toBe(false)
    expect(await page.getByText('How this may be read').isVisible()).toBe(false)
    await page.getByLabel('Your answer').fill('You must not worry about the form.')
    await press(page, 'Send the answer')
    await page.getByText('You must not worry about the form.').waitFor()
    expect([...desk.faults, ...phone.faults, ...plain.faults]).toEqual([])
  })
})
