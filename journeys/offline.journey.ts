import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { root } from '../build/steps/all.ts'
import { keptOnServer, signIn, somebody } from './offline/people.ts'
import { onDevice } from './offline/traces.ts'
import { signOut } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newPhone } from './support/devices.ts'
import { expectFitsNarrowScreen, expectNoAxeViolations } from './support/looks.ts'
import { picture } from './support/pictures.ts'
import { Given, Then, When } from './support/steps.ts'

let concord: Concord
let browser: Browser

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord(), launchChromium()])
})

afterAll(async () => {
  await browser.close()
  await concord.stop()
})

const says = (page: Page, words: string) => page.getByText(words, { exact: true }).first().waitFor()
const notSent = 'Kept on this device. Not sent yet.'
const save = (page: Page) => page.getByRole('button', { name: 'Save check-in' }).click()

async function checkIn(page: Page, life: string, wentWell = ''): Promise<void> {
  await page.goto('/check-in')
  await page.locator(`input[name=life][value="${life}"]`).check()
  await page.locator('textarea[name=went-well]').fill(wentWell)
  await save(page)
}

test('H05 a check-in without internet is kept, says so, and is sent once when online again', async () => {
  const amira = await somebody(concord, 'Amira')
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await Given('I am signed in', () => signIn(page, amira))
  await phone.setOffline(true)
  await When('I check in without internet', () => checkIn(page, '2', 'Tea in the sun'))
  await Then('I am told that it is kept here and not sent', () => says(page, notSent))
  await picture(page, 'kept-on-device')
  await expectNoAxeViolations(page)
  await expectFitsNarrowScreen(page)
  expect(await keptOnServer(concord, amira)).toEqual([])
  expect(JSON.stringify(await onDevice(page))).not.toContain('Tea in the sun')
  await When('I am online again', () => phone.setOffline(false))
  await Then('I am told that it was sent', () => says(page, 'Sent'))
  expect(await keptOnServer(concord, amira)).toEqual([2])
  await page.goto('/today')
  await says(page, 'Sent')
  expect(await keptOnServer(concord, amira)).toEqual([2])
  expect(phone.faults).toEqual([])
  await phone.close()
})

test('H06 two tabs and retries still give one row for each check-in, in the order they were made', async () => {
  const ben = await somebody(concord, 'Ben')
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await Given('I am signed in', () => signIn(page, ben))
  const other = await phone.newPage()
  await other.goto('/today')
  await phone.setOffline(true)
  await When('I check in three times without internet', async () => {
    for (const life of ['3', '1', '5']) {
      await checkIn(page, life)
      await says(page, notSent)
    }
  })
  let lost = 0
  await When('both tabs come online, and the first answers are lost', async () => {
    await phone.route('**/check-in', async (route) => {
      if (route.request().method() !== 'POST' || lost > 2) return route.continue()
      lost += 1
      await route.fetch()
      await route.abort()
    })
    await phone.setOffline(false)
    await Promise.all([page.goto('/today'), other.goto('/check-in')])
  })
  await Then('each is there once', async () => {
    await expect
      .poll(() => Promise.all([page.reload(), other.reload()]).then(() => keptOnServer(concord, ben)), {
        timeout: 20_000,
      })
      .toEqual([3, 1, 5])
  })
  expect(lost).toBe(3)
  await phone.close()
})

test('H05 an ended session keeps the words, and another person neither sends nor reads them', async () => {
  const cara = await somebody(concord, 'Cara')
  const dev = await somebody(concord, 'Dev')
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await Given('Cara is signed in', () => signIn(page, cara))
  await phone.setOffline(true)
  await checkIn(page, '4', 'Only for Cara')
  await says(page, notSent)
  await When('her session ends', () => phone.clearCookies())
  await phone.setOffline(false)
  await page.reload()
  await Then('she is asked to sign in', () => says(page, 'Sign in to send it'))
  await When('somebody else signs in', () => signIn(page, dev))
  await Then('they are told that it waits for another', () => says(page, 'Kept here for someone else'))
  await page.goto('/check-in#needs-you')
  expect(await page.content()).not.toContain('Only for Cara')
  expect([await keptOnServer(concord, cara), await keptOnServer(concord, dev)]).toEqual([[], []])
  await phone.clearCookies()
  await When('she signs in again', () => signIn(page, cara))
  await Then('it is sent, as hers', () => says(page, 'Sent'))
  expect([await keptOnServer(concord, cara), await keptOnServer(concord, dev)]).toEqual([[4], []])
  await phone.close()
})

test('what the server refuses comes back to be put right', async () => {
  const ela = await somebody(concord, 'Ela')
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await Given('I am signed in', () => signIn(page, ela))
  await phone.setOffline(true)
  await When('I forget the one question that needs an answer', async () => {
    await page.goto('/check-in')
    await page.locator('textarea[name=went-well]').fill('A walk to the corner')
    await save(page)
    await says(page, notSent)
  })
  await phone.setOffline(false)
  await Then('I am told that it needs me', () => says(page, 'Something you saved needs you'))
  await page.goto('/today')
  await says(page, 'Something you saved needs you')
  await picture(page, 'check-in-needs-you')
  await expectNoAxeViolations(page)
  await When('I look at it', () => page.getByRole('link', { name: 'See what I wrote' }).click())
  await Then('my words are there', () =>
    expect.poll(() => page.locator('textarea[name=went-well]').inputValue()).toBe('A walk to the corner'),
  )
  await page.locator('input[name=life][value="3"]').check()
  await save(page)
  await Then('it is saved', () => says(page, 'Your check-in is saved'))
  expect(await keptOnServer(concord, ela)).toEqual([3])
  await page.goto('/today')
  expect(await page.getByText('Something you saved needs you').isVisible()).toBe(false)
  await phone.close()
})

test('signing out asks about what is not sent, and leaves nothing personal in the browser', async () => {
  const finn = await somebody(concord, 'Finn')
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await Given('I am signed in', () => signIn(page, finn))
  await page.goto('/check-ins')
  await When('a check-in waits that the server does not answer for', async () => {
    await phone.route('**/check-in', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    )
    await checkIn(page, '2', 'Not for others')
    await says(page, notSent)
    await page.goto('/today')
    await signOut(page)
  })
  await Then('I am asked first', () => says(page, 'Before you sign out'))
  await says(page, notSent)
  await picture(page, 'before-you-sign-out')
  await expectNoAxeViolations(page)
  await expectFitsNarrowScreen(page)
  expect((await onDevice(page)).entries).toHaveLength(1)
  await When('I sign out all the same', () =>
    page.getByRole('button', { name: 'Sign out and clear' }).click(),
  )
  await page.waitForURL('**/sign-in?signed-out=yes')
  await Then('nothing personal is left', async () => {
    const left = await onDevice(page)
    expect({ ...left, caches: undefined }).toEqual({ entries: [], facts: [], cookies: '', storage: 0 })
    for (const text of left.caches) expect(text).not.toMatch(new RegExp(`${finn.person}|Finn|Not for others`))
  })
  expect((await phone.cookies()).filter(({ name }) => name !== 'display')).toEqual([])
  expect(await keptOnServer(concord, finn)).toEqual([])
  await phone.close()
})

test('signing out with nothing waiting asks nothing', async () => {
  const gwen = await somebody(concord, 'Gwen')
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await Given('I am signed in and have checked in online', async () => {
    await signIn(page, gwen)
    await checkIn(page, '5')
    await says(page, 'Your check-in is saved')
  })
  expect((await onDevice(page)).entries).toEqual([])
  await signOut(page)
  await page.waitForURL('**/sign-in?signed-out=yes')
  expect((await onDevice(page)).facts).toEqual([])
  await phone.close()
})

test('help now and every card of it open without internet, before anybody has signed in', async () => {
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await page.goto('/')
  await page.waitForFunction(() => Boolean(navigator.serviceWorker.controller))
  await phone.setOffline(true)
  await page.goto('/help-now')
  expect(await page.locator('a[href="tel:116123"]').count()).toBeGreaterThan(0)
  for (const card of cards()) {
    await page.goto(`/help-now/${card}`)
    expect(await page.locator('h1').textContent(), card).not.toBe('You are not online')
    expect(
      await page.locator('link[rel=stylesheet]').evaluate((link) => Boolean((link as HTMLLinkElement).sheet)),
    ).toBe(true)
  }
  await page.goto('/check-in')
  expect(await page.locator('form[data-kept]').isVisible()).toBe(false)
  await phone.close()
})

const cards = () => {
  const folder = path.join(root, 'content/help-now/england')
  return readdirSync(folder)
    .flatMap((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')))
    .flatMap((part) => part.cards ?? part)
    .flatMap((card) => (card.action ? [String(card.id)] : []))
}
