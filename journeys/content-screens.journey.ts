import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { programme } from '../app/capabilities/programme/content.reads.server.ts'
import { lengths } from '../app/capabilities/programme/contract.ts'
import { launchChromium } from '../build/chromium.ts'
import { looksOf } from './programme/shown.ts'
import { carryAxe } from './support/axe.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { expectNoAxeViolations } from './support/looks.ts'
import { picture } from './support/pictures.ts'

const narrow = { width: 320, height: 640 }
let concord: Concord
let browser: Browser

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
})

afterAll(async () => {
  await browser?.close()
  await concord?.stop()
})

async function onPhone(act: (page: Page) => Promise<void>): Promise<void> {
  // What is kept for offline is looked at elsewhere; here each of many devices would fetch all of it.
  const device = await newPhone(browser, { at: concord, serviceWorkers: 'block' })
  await carryAxe(device)
  await act(await device.newPage())
  await device.close()
}

/** As narrow as it may get, since what fits there fits everywhere; the picture is of a usual phone. */
async function expectSeen(page: Page, address: string, name: string, kind: string): Promise<void> {
  const answer = await page.goto(address)
  expect(answer?.status(), address).toBe(200)
  await picture(page, name)
  const usual = page.viewportSize() ?? narrow
  await page.setViewportSize(narrow)
  expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320)
  await expectNoAxeViolations(page, looksOf(kind))
  await page.setViewportSize(usual)
}

describe.each(programme.map((module) => [module.slug, module] as const))('module %s', (slug, module) => {
  test('its page, its cards and its exercises are sound for a reader', () =>
    onPhone(async (page) => {
      const wrong: string[] = []
      const look = (address: string, name: string, kind: string) =>
        expectSeen(page, address, name, kind).catch((error) => wrong.push(`${address}: ${error.message}`))
      await look(`/library/${slug}`, `library-${slug}`, 'module')
      for (const { id } of module.cards) await look(`/library/${slug}/${id}`, `card-${id}`, 'card')
      for (const [at, { id, player }] of module.exercises.entries()) {
        // The three lengths differ in their words and fields; each is met in every module.
        const length = lengths[(module.module + at) % lengths.length]
        await look(`/library/${slug}/${id}?length=${length}`, `open-${id}`, player?.kind ?? 'exercise')
      }
      expect(wrong).toEqual([])
    }))

  test('it prints on paper', () =>
    onPhone((page) => expectSeen(page, `/print/${slug}`, `print-${slug}`, 'print')))
})

test.each(['/library', '/library/search', '/print/starter-pack?size=large'])('%s is sound', (address) =>
  onPhone((page) => expectSeen(page, address, `open${address.replaceAll(/\W+/g, '-')}`, address)),
)

test('on a computer, a card, an exercise and the library look as they should', async () => {
  const device = await newDesktop(browser, { at: concord })
  const desk = await device.newPage()
  for (const [address, name] of [
    ['/library', 'open-library'],
    ['/library/flare-ups', 'library-flare-ups'],
    ['/library/flare-ups/flare-not-your-fault', 'card-flare-not-your-fault'],
    ['/library/balance-and-pacing/activity-and-rest-planner?length=full', 'open-activity-and-rest-planner'],
  ] as const) {
    await desk.goto(address)
    await picture(desk, name)
    await expectNoAxeViolations(desk, { looks: 'light' })
  }
  expect(device.faults).toEqual([])
  await device.close()
})
