import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { demonstrationDay } from './steps/demonstration-day.ts'
import { signInAs } from './steps/exercising.ts'
import { setOut, sheets, title, type Walk } from './steps/walk.ts'
import { tabTo } from './steps/writing.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop } from './support/devices.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 300_000
let concord: Concord
let browser: Browser
let amira: Walk
let grace: Walk

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  const desk = { at: concord, javaScript: true, newDevice: newDesktop }
  ;[amira, grace] = await Promise.all([setOut(browser, desk), setOut(browser, desk)])
}, long)

afterAll(async () => {
  await browser?.close()
  await concord?.stop()
})

/** Goes to a place with the tab key and takes it with Enter. */
async function enter(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector)
  await page.keyboard.press('Enter')
}

/** From the list to somebody's brief, by keyboard alone. */
async function openByKeyboard({ page }: Walk, personId: string): Promise<void> {
  await page.goto('/caseload')
  await enter(page, `a[href="/people/${personId}"]`)
  await page.waitForURL(`**/people/${personId}`)
}

/** How tall the whole page is on a screen of 1280 by 800. */
async function heightOf(page: Page): Promise<number> {
  await page.setViewportSize({ width: 1280, height: 800 })
  return page.evaluate(() => document.documentElement.scrollHeight)
}

async function reviewByKeyboard(walk: Walk, personId: string): Promise<void> {
  await openByKeyboard(walk, personId)
  await enter(walk.page, `form[action="/people/${personId}/reviewed"] button`)
  await walk.page.getByText('You reviewed this on').waitFor()
}

describe('a morning with the list of people', () => {
  let ids: string[] = []

  test('1 the list says why each is there, and what is for today', { timeout: long }, async () => {
    await Given('a professional who is signed in', () => signInAs(amira.page, 'professional@demo.example'))
    await Then('my people stand in groups, each with a reason', async () => {
      const { page, look } = amira
      await page.goto('/caseload')
      await title(page, 'People')
      await look('caseload-worklist')
      ids = await page
        .locator('tbody th a[href^="/people/"]:not([href$="/joined"])')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/')[2] ?? ''))
      expect(ids.length).toBeGreaterThan(2)
      expect(await page.locator('main').innerText()).toMatch(/This week|Today/)
    })
  })

  test('2 two are reviewed with the keyboard alone', { timeout: long }, async () => {
    for (const id of ids.slice(0, 2))
      await When('I read a brief and mark it', () => reviewByKeyboard(amira, id))
  })

  test('3 a brief fits one screen and one sheet', { timeout: long }, async () => {
    const { page, look } = amira
    await When('I open the brief of somebody with a story, a plan and visits', async () => {
      await page.goto('/caseload')
      await page.getByRole('link', { name: 'Sam Okafor', exact: true }).click()
      await title(page, 'Sam Okafor')
    })
    await Then('there is nothing to scroll at 1280 by 800, and it prints on one sheet', async () => {
      await look('brief-with-weeks')
      expect(await heightOf(page)).toBeLessThanOrEqual(800)
      await page.goto(`${page.url()}/print`)
      expect(await sheets(page)).toBe(1)
    })
    await Then('nor is there when I come from my day, with the way to who is next', async () => {
      await page.goto(demonstrationDay)
      await page.getByRole('link', { name: 'Sam Okafor', exact: true }).first().click()
      await page.getByRole('link', { name: /^Next: / }).waitFor()
      expect(await heightOf(page)).toBeLessThanOrEqual(800)
      await look('brief-in-a-day')
    })
  })

  test('4 one is claimed by somebody else, and I am told who has it', { timeout: long }, async () => {
    await Given('a colleague of the same team', () => signInAs(grace.page, 'grace@demo.example'))
    let shared = ''
    await When('she takes somebody on', async () => {
      const { page, look } = grace
      await page.goto('/caseload?view=team')
      const [href = ''] = await page
        .locator('a[href^="/caseload/"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      shared = href
      await enter(page, `a[href="${href}"]`)
      await page.waitForURL(`**${href}`)
      await look('caseload-place')
      await enter(page, 'form[action$="/claim"] button')
      await page.getByText('You have taken this on for').waitFor()
    })
    await Then('I read that she has, in my list and on the page', async () => {
      const { page, look } = amira
      await page.goto('/caseload?view=team')
      await page.getByText('Grace Mensah has taken this on.').waitFor()
      await look('caseload-claimed')
      await page.goto(shared)
      await page.getByText('Grace Mensah has taken this on for').waitFor()
      expect(await page.getByRole('button', { name: /^Take this on/ }).count()).toBe(0)
    })
  })

  test('5 what was done is noted, and taken back', { timeout: long }, async () => {
    const { page, look } = amira
    const [id = ''] = ids
    await When('I note nothing by mistake', async () => {
      await page.goto(`/caseload/${id}`)
      await enter(page, `form[action="/caseload/${id}/outcome"] button[type=submit]`)
      await page.getByRole('alert').waitFor()
      await look('caseload-place-mistaken')
    })
    await When('I note that we have spoken, by keyboard', async () => {
      await tabTo(page, 'input[name=outcome]')
      await page.keyboard.press('Space')
      await page.keyboard.press('Enter')
      await page.getByText(/You noted on .*: spoken/).waitFor()
      await look('caseload-noted')
    })
    await Then('the list says so, until I take it back', async () => {
      await page.goto('/caseload')
      await page.getByText(/You noted on .*: spoken/).waitFor()
      await page.goto(`/caseload/${id}`)
      await enter(page, 'form[action$="/outcome/undo"] button')
      await page.getByText(/You noted on .*: spoken/).waitFor({ state: 'detached' })
      await page.goto('/caseload')
      expect(await page.getByText(/You noted on .*: spoken/).count()).toBe(0)
    })
    await Then('nothing went wrong on the way', async () => {
      expect([...amira.faults, ...grace.faults]).toEqual([])
    })
  })
})
