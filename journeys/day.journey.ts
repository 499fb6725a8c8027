import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dateAfter, wallClock } from '../app/platform/pure/wall-clock.ts'
import { launchChromium } from '../build/chromium.ts'
import { demonstrationDay } from './steps/demonstration-day.ts'
import { signInAs } from './steps/exercising.ts'
import { follow, press, setOut, title, type Walk } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 240_000
let concord: Concord
let browser: Browser
let amira: Walk
let phone: Walk

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  ;[amira, phone] = await Promise.all([
    setOut(browser, { at: concord, javaScript: true, newDevice: newDesktop }),
    setOut(browser, { at: concord, javaScript: false, newDevice: newPhone }),
  ])
  await signInAs(amira.page, 'professional@demo.example')
  await signInAs(phone.page, 'professional@demo.example')
}, long)

afterAll(async () => {
  await Promise.all([amira?.end(), phone?.end()])
  await browser?.close()
  await concord?.stop()
})

const today = wallClock(new Date(), 'Europe/London').date
const stamp = dateAfter(today, 1).replaceAll('-', '')
const diary = [
  'BEGIN:VCALENDAR',
  ...[
    'BEGIN:VEVENT',
    'UID:one',
    `DTSTART;TZID=Europe/London:${stamp}T110000`,
    'SUMMARY:First visit',
    'END:VEVENT',
  ],
  ...['BEGIN:VEVENT', 'UID:two', `DTSTART:${stamp}T120000Z`, 'RRULE:FREQ=HOURLY', 'END:VEVENT'],
  'END:VCALENDAR',
].join('\r\n')

describe('before the visit', () => {
  test('1 I go through my day brief by brief, by keyboard', { timeout: long }, async () => {
    const { page } = amira
    await Given('my day stands there', async () => {
      await page.goto(demonstrationDay)
      await page.getByText('Team supervision', { exact: true }).waitFor()
      await amira.look('day')
    })
    await When('I open the first brief and go on with the keys', async () => {
      await follow(page, 'Sam Okafor')
      await title(page, 'Sam Okafor')
      await amira.look('day-brief')
      await page.locator('body').press('Shift+ArrowRight')
      await title(page, 'Maria Lindqvist')
      await page.locator('body').press('Shift+ArrowLeft')
      await title(page, 'Sam Okafor')
    })
    await Then('the day is one link away', async () => {
      await follow(page, /^My day, /)
      await page.getByText('Team supervision', { exact: true }).waitFor()
    })
  })

  test('2 I take over my calendar, and say who somebody is', { timeout: long }, async () => {
    const { page } = amira
    await When('I give the file', async () => {
      await page.goto('/day/import')
      await amira.look('day-import')
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'diary.ics', mimeType: 'text/calendar', buffer: Buffer.from(diary) })
      await press(page, 'Show me what it holds')
      await title(page, 'What this calendar would do')
      await page.getByText('Line 10', { exact: false }).waitFor()
      await amira.look('day-preview')
      await press(page, 'Take it over')
    })
    await Then('it stands on its day, and nobody is guessed', async () => {
      await page.goto(`/day?on=${dateAfter(today, 1)}`)
      await follow(page, /^Say who this is/)
      await title(page, 'Change this appointment')
      await amira.look('day-line')
      await page.getByLabel('Which of your people is it?').selectOption({ label: 'Sam Okafor' })
      await press(page, 'Save')
      await page.getByRole('link', { name: 'Sam Okafor', exact: true }).waitFor()
      expect(await page.getByText('First visit').count()).toBe(0)
    })
  })

  test('3 without a script, on a phone, the links do the same', { timeout: long }, async () => {
    const { page } = phone
    await page.goto(demonstrationDay)
    await phone.look('day-phone')
    await follow(page, 'Sam Okafor')
    await title(page, 'Sam Okafor')
    await follow(page, /^Next: /)
    await title(page, 'Maria Lindqvist')
    await page.goto('/day/new')
    await phone.look('day-new-phone')
    await page.getByLabel('A few words').fill('Reading hour')
    await press(page, 'Save')
    await page.getByText('Reading hour', { exact: true }).waitFor()
  })

  test('nothing went wrong on the way', () => {
    expect([...amira.faults, ...phone.faults]).toEqual([])
  })
})
