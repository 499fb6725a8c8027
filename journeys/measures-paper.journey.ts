import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { signInAs } from './steps/exercising.ts'
import { follow, press, setOut, sheets, title, type Walk } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 240_000
let concord: Concord
let browser: Browser
let sam: Walk
let kofi: Walk

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  ;[sam, kofi] = await Promise.all([
    setOut(browser, { at: concord, javaScript: true, newDevice: newPhone }),
    setOut(browser, { at: concord, javaScript: true, newDevice: newDesktop }),
  ])
  await Promise.all([
    signInAs(sam.page, 'person@demo.example'),
    signInAs(kofi.page, 'coordinator@demo.example'),
  ])
}, long)
afterAll(async () => {
  await Promise.all([sam?.end(), kofi?.end()])
  await browser?.close()
  await concord?.stop()
})

const peg = 'PEG: pain, enjoyment of life, general activity'

test('questions on paper: printed, typed in by staff, and mine once I have checked them', {
  timeout: long,
}, async () => {
  let [sheet, code] = ['', '']
  await Given('I print a sheet', async () => {
    await sam.page.goto('/from-paper')
    await sam.look('paper-kinds')
    await sam.page.locator('label', { hasText: peg }).first().click()
    await press(sam.page, 'Make it')
    await sam.page.waitForURL(/\/from-paper\/[\da-f-]{36}$/)
    sheet = new URL(sam.page.url()).pathname
    code = await sam.page.locator('.print-code').innerText()
    await follow(sam.page, 'Print it')
    await sam.look('paper-print-measure')
    const paper = await sam.page.locator('article').innerText()
    for (const words of [code, 'Pain as bad as you can imagine', 'I would rather not say'])
      expect(paper).toContain(words)
    expect(paper).not.toContain('Okafor')
    expect(await sheets(sam.page)).toBe(1)
  })
  await When('it is typed in by somebody who may see nothing of me', async () => {
    await kofi.page.goto('/paper')
    await kofi.page.getByLabel('Code on the sheet').fill(code)
    await press(kofi.page, 'Open the form')
    await title(kofi.page, `${peg}, on paper`)
    await kofi.look('type-paper-measure')
    expect(await kofi.page.locator('main').innerText()).not.toContain('Okafor')
    const tick = (code: string, value: string) =>
      kofi.page.locator(`input[name="a-${code}"][value="${value}"]`).check({ force: true })
    await tick('75893-8', '6')
    await tick('91145-3', '5')
    await tick('91146-1', '7')
    await kofi.page.locator('input[name=helped]').check({ force: true })
    await press(kofi.page, 'Send it to the person')
    await title(kofi.page, 'It was sent')
  })
  await Then('it counts for nothing until I have checked it, and I put one answer right', async () => {
    await sam.page.goto(sheet)
    await title(sam.page, 'Check what was typed')
    await sam.look('paper-check-measure')
    await sam.page.locator('input[name="a-91146-1"][value="4"]').check({ force: true })
    await press(sam.page, 'Keep these answers')
    await title(sam.page, 'You have checked this sheet')
    await sam.look('paper-checked-measure')
  })
  await Then('it stands among my measures, scored, and from paper', async () => {
    await follow(sam.page, 'See my measures')
    await sam.page.waitForURL('**/measures')
    await sam.look('measures-from-paper')
    await sam.page.locator('main a[href^="/measures/filled/"]').first().click()
    await sam.look('measure-from-paper')
  })
  expect([...sam.faults, ...kofi.faults]).toEqual([])
})
