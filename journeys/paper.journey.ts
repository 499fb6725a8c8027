import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
let plain: Walk
let kofi: Walk
let amira: Walk
let theirs = ''

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  const way = { at: concord, javaScript: true }
  ;[sam, plain, kofi, amira] = await Promise.all([
    setOut(browser, { ...way, newDevice: newPhone }),
    setOut(browser, { ...way, javaScript: false, newDevice: newPhone }),
    setOut(browser, { ...way, newDevice: newDesktop }),
    setOut(browser, { ...way, newDevice: newDesktop }),
  ])
  await Promise.all([
    signInAs(sam.page, 'person@demo.example'),
    signInAs(plain.page, 'person@demo.example'),
    signInAs(kofi.page, 'coordinator@demo.example'),
    signInAs(amira.page, 'professional@demo.example'),
  ])
  await amira.page.goto('/caseload')
  const link = amira.page.getByRole('link', { name: 'Sam Okafor' }).first()
  theirs = (await link.getAttribute('href')) ?? ''
}, long)

afterAll(async () => {
  await Promise.all([sam?.end(), plain?.end(), kofi?.end(), amira?.end()])
  await browser?.close()
  await concord?.stop()
})

const written = 'Sat in the park with the boys, half an hour.'
const meant = 'Sat in the park with the boys, half an hour. It was sunny.'
const spoken = 'Tell me before you move my leg.'
let sheet = ''
let code = ''

/** Nobody else sees it: not in the brief, not in the story, not on paper. */
async function expectUnseen(words: string): Promise<void> {
  for (const at of [theirs, `${theirs}/story`, `${theirs}/print`]) {
    await amira.page.goto(at)
    expect(await amira.page.locator('main').innerText()).not.toContain(words)
  }
}

describe('a check-in on paper, from an empty sheet to the brief', () => {
  test('1 I print a sheet for this week', { timeout: long }, async () => {
    await sam.page.goto('/check-in')
    await follow(sam.page, 'Do it on paper instead')
    await sam.look('paper')
    const seconds = await sam.timed(() =>
      When('I make a sheet', async () => {
        await sam.page.getByLabel('A check-in', { exact: false }).first().check()
        await press(sam.page, 'Make it')
        await sam.page.waitForURL(/\/from-paper\/[\da-f-]{36}$/)
      }),
    )
    expect(seconds).toBeLessThan(60)
    await sam.look('paper-sheet')
    sheet = new URL(sam.page.url()).pathname
    code = await sam.page.locator('.print-code').innerText()
    await Then('it is one page with its code, and without my name', async () => {
      await follow(sam.page, 'Print it')
      await sam.look('paper-print')
      const article = await sam.page.locator('article').innerText()
      expect(article).toContain(code)
      expect(article).not.toContain('Okafor')
      expect(await sheets(sam.page)).toBe(1)
    })
  })

  test('2 they type it in, and see nothing of me', { timeout: long }, async () => {
    await kofi.page.goto('/service')
    await kofi.look('service-coordinator')
    await follow(kofi.page, 'Type in a paper sheet')
    await kofi.look('type-paper-code')
    await Given('a letter was misread', async () => {
      await kofi.page.getByLabel('Code on the sheet').fill('ACDEF HJKMN')
      await press(kofi.page, 'Open the form')
      await kofi.page.getByText('There is nothing to type in under this code').first().waitFor()
      await kofi.look('type-paper-code-unknown')
    })
    await When('they type the code as it stands there', async () => {
      await kofi.page.getByLabel('Code on the sheet').fill(code.toLowerCase())
      await press(kofi.page, 'Open the form')
      await title(kofi.page, 'A check-in on paper')
    })
    await kofi.look('type-paper')
    expect(await kofi.page.locator('main').innerText()).not.toContain('Okafor')
    expect(kofi.page.url()).not.toContain(code.slice(0, 5))
    await Then('it is sent, and they cannot see it again', async () => {
      const address = kofi.page.url()
      await kofi.page.locator('label', { hasText: 'Mixed' }).first().click()
      await kofi.page.getByLabel('One thing that went well').fill(written)
      await press(kofi.page, 'Send it to the person')
      await title(kofi.page, 'It was sent')
      await kofi.look('type-paper-sent')
      expect((await kofi.page.goto(address))?.status()).toBe(404)
    })
  })

  test('3 it waits for me, and nobody else sees it', { timeout: long }, async () => {
    await expectUnseen(written)
    await sam.page.goto('/check-ins')
    expect(await sam.page.locator('main').innerText()).not.toContain(written)
    await sam.page.goto('/today')
    await sam.page.getByText('paper sheets were typed in for you').waitFor()
    await sam.look('today-paper')
    await follow(sam.page, 'Check it')
    await sam.page.goto(sheet)
    await title(sam.page, 'Check what was typed')
    await sam.page.getByText('Kofi Boateng typed this from your sheet').waitFor()
    await sam.look('paper-check')
  })

  test('4 I change a line and keep it: now it is mine, and they read it', { timeout: long }, async () => {
    await sam.page.getByLabel('One thing that went well').fill(meant)
    await press(sam.page, 'Keep this check-in')
    await title(sam.page, 'You have checked this sheet')
    await sam.look('paper-checked')
    await follow(sam.page, 'See my check-ins')
    await sam.page.getByText(meant).first().waitFor()
    await sam.page.getByText(/Typed from paper by Kofi Boateng .* Changed when it was checked/).waitFor()
    await sam.look('check-ins-from-paper')
    await Then('it stands in the brief', async () => {
      await amira.page.goto(theirs)
      await amira.page.getByText(meant).first().waitFor()
    })
    await Then('I can see who typed it', async () => {
      await sam.page.goto('/access-log')
      await sam.page.getByText('Kofi Boateng typed in one of your paper sheets.').first().waitFor()
    })
  })
})

describe('without JavaScript', () => {
  test('a story on paper is typed in and kept, one line of it', { timeout: long }, async () => {
    await plain.page.goto('/story')
    await follow(plain.page, 'Write it on paper instead')
    await plain.page.getByLabel('My story', { exact: false }).first().check()
    await press(plain.page, 'Make it')
    const address = plain.page.url()
    const its = await plain.page.locator('.print-code').innerText()
    await follow(plain.page, 'Print it')
    expect(await sheets(plain.page)).toBe(1)
    await amira.page.goto('/invitations')
    await follow(amira.page, 'Type in a paper sheet')
    await amira.page.getByLabel('Code on the sheet').fill(its)
    await press(amira.page, 'Open the form')
    await title(amira.page, 'My story on paper')
    await amira.look('type-paper-story')
    await amira.page.getByLabel('What I want my team to know').fill(spoken)
    await amira.page.getByLabel('What makes me me').fill('Somebody else’s words.')
    await press(amira.page, 'Send it to the person')
    await title(amira.page, 'It was sent')
    await expectUnseen(spoken)
    await plain.page.goto(address)
    await plain.look('paper-check-story')
    await plain.page.locator('input[name=do-makes-me][value=throw]').check()
    await press(plain.page, 'Save')
    await title(plain.page, 'You have checked this sheet')
    await follow(plain.page, 'See my story')
    await plain.page.getByText(spoken).first().waitFor()
    expect(await plain.page.locator('main').innerText()).not.toContain('Somebody else’s words')
    await amira.page.goto(`${theirs}/story`)
    await amira.page.getByText(spoken).first().waitFor()
  })

  test('nothing went wrong on the way', () => {
    expect([...sam.faults, ...plain.faults, ...kofi.faults, ...amira.faults]).toEqual([])
  })
})
