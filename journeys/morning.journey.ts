import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wallClock } from '../app/platform/pure/wall-clock.ts'
import { launchChromium } from '../build/chromium.ts'
import { signInAs } from './steps/exercising.ts'
import { follow, press, setOut, title, type Walk } from './steps/walk.ts'
import { tabTo } from './steps/writing.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop } from './support/devices.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 240_000
let concord: Concord
let browser: Browser
let amira: Walk
let grace: Walk
/** The place in the list of somebody whom a colleague has taken on. */
let taken = ''

// Nothing here is about being offline: no page is kept beside the one that is shown.
const desk: typeof newDesktop = (from, options) => newDesktop(from, { ...options, serviceWorkers: 'block' })

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  ;[amira, grace] = await Promise.all([
    setOut(browser, { at: concord, javaScript: true, newDevice: desk }),
    setOut(browser, { at: concord, javaScript: false, newDevice: desk }),
  ])
  await signInAs(grace.page, 'grace@demo.example')
  await signInAs(amira.page, 'professional@demo.example')
}, long)

afterAll(async () => {
  await Promise.all([amira?.end(), grace?.end()])
  await browser?.close()
  await concord?.stop()
})

const stamp = wallClock(new Date(), 'Europe/London').date.replaceAll('-', '')
const diary = [
  ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:clinic', `DTSTART;TZID=Europe/London:${stamp}T154500`],
  ...['SUMMARY:Clinic\\, room 4', 'END:VEVENT', 'END:VCALENDAR'],
].join('\r\n')
const times = () => amira.page.locator('main tbody th').allInnerTexts()
const heading = () => amira.page.getByRole('heading', { level: 1 }).innerText()

describe('a morning', () => {
  test('1 my day stands there, from what I wrote and from my calendar', { timeout: long }, async () => {
    const { page } = amira
    await Given('a colleague who has taken somebody on already', async () => {
      await grace.page.goto('/caseload?view=team')
      taken = (await grace.page.locator('a[href^="/caseload/"]').first().getAttribute('href')) ?? ''
      await grace.page.goto(taken)
      await grace.page.locator('form[action$="/claim"] button').click()
      await grace.page.getByText('You have taken this on for').waitFor()
    })
    await When('I write an appointment down, with a time that there is not', async () => {
      await page.goto('/day/new')
      await page.getByLabel('A few words').fill('Reading hour')
      await page.getByLabel('Time', { exact: true }).fill('8:75')
      await press(page, 'Save')
      await page.getByRole('alert').getByText('Type the time as 14:30.').waitFor()
      await page.getByLabel('Time', { exact: true }).fill('8:15')
      await press(page, 'Save')
      await page.getByText('Reading hour', { exact: true }).waitFor()
    })
    await When('I take my calendar over', async () => {
      await follow(page, 'Take over a calendar file')
      const file = { name: 'diary.ics', mimeType: 'text/calendar', buffer: Buffer.from(diary) }
      await page.locator('input[type=file]').setInputFiles(file)
      await press(page, 'Show me what it holds')
      await page.getByText('Clinic, room 4', { exact: true }).waitFor()
      await press(page, 'Take it over')
    })
    await Then('both stand among the others, in the order of the clock', async () => {
      await title(page, new Date().toLocaleDateString('en-GB', { month: 'long', timeZone: 'Europe/London' }))
      await page.getByText('Clinic, room 4', { exact: true }).waitFor()
      const shown = await times()
      expect(shown).toEqual([...shown].sort())
      expect(shown).toEqual(expect.arrayContaining(['08:15', '15:45']))
      await amira.look('morning-day')
    })
  })

  test('2 I read three briefs by keyboard, and mark two', { timeout: long }, async () => {
    const { page } = amira
    const read: string[] = []
    const mark = async () => {
      await tabTo(page, 'form[action*="/reviewed?"] button')
      await page.keyboard.press('Enter')
      await page.getByText('You reviewed this on').waitFor()
    }
    await When('I open the first', async () => {
      await tabTo(page, 'main a[href^="/people/"]')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/people/**')
      read.push(await heading())
    })
    await When('I mark it, and the next', async () => {
      await mark()
      await page.keyboard.press('Shift+ArrowRight')
      await page.waitForFunction((before) => document.querySelector('h1')?.innerText !== before, read[0])
      read.push(await heading())
      await mark()
    })
    await Then('the third is one key away, and so is the way back', async () => {
      await page.keyboard.press('Shift+ArrowRight')
      await page.waitForFunction((before) => document.querySelector('h1')?.innerText !== before, read[1])
      read.push(await heading())
      expect(new Set(read).size).toBe(3)
      await page.keyboard.press('Shift+ArrowLeft')
      await title(page, read[1] ?? '')
      await page.getByText('You reviewed this on').waitFor()
    })
  })

  test('3 one message is answered', { timeout: long }, async () => {
    const { page } = amira
    await page.goto('/inbox')
    await page.getByRole('row').nth(1).getByRole('link').first().click()
    const answer = 'Yes, the letter can say that. I will send it to you to read before it goes.'
    await page.getByLabel('Your answer').fill(answer)
    await press(page, 'Send the answer')
    await page.getByText(/has not opened this yet\./).waitFor()
    await page.getByRole('figure').filter({ hasText: answer }).waitFor()
  })

  test('4 one is taken on by a colleague, and I am told who', { timeout: long }, async () => {
    const { page } = amira
    await page.goto('/caseload?view=team')
    await page.getByText('Grace Mensah has taken this on.').waitFor()
    await page.goto(taken)
    await page.getByText('Grace Mensah has taken this on for').waitFor()
    expect(await page.getByRole('button', { name: /^Take this on/ }).count()).toBe(0)
  })

  test('nothing went wrong on the way', () => {
    expect([...amira.faults, ...grace.faults]).toEqual([])
  })
})
