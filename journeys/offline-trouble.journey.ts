import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { keptOnServer, signIn, somebody } from './offline/people.ts'
import { onDevice } from './offline/traces.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newPhone } from './support/devices.ts'
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
const saveButton = (page: Page) => page.getByRole('button', { name: 'Save check-in' })

async function fillIn(page: Page, life: string, wentWell: string): Promise<void> {
  await page.goto('/check-in')
  await page.locator(`input[name=life][value="${life}"]`).check()
  await page.locator('textarea[name=went-well]').fill(wentWell)
}

test('H05 a browser that keeps nothing says so at once, and the words stay on the page', async () => {
  const hana = await somebody(concord, 'Hana')
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await Given('I am signed in', () => signIn(page, hana))
  await fillIn(page, '4', 'The cat came to sit with me')
  await When('there is no room and no internet', async () => {
    const refuse = () => {
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException('No room', 'QuotaExceededError')
      }
    }
    await page.evaluate(refuse)
    for (const worker of phone.serviceWorkers()) await worker.evaluate(refuse)
    await phone.setOffline(true)
    await saveButton(page).click()
  })
  await Then('I am told that it is not saved', () => says(page, 'Not saved. Please leave this page open.'))
  expect(await page.locator('textarea[name=went-well]').inputValue()).toBe('The cat came to sit with me')
  await When('I try again online', async () => {
    await phone.setOffline(false)
    await saveButton(page).click()
  })
  await Then('it is saved', () => says(page, 'Your check-in is saved'))
  expect(await keptOnServer(concord, hana)).toEqual([4])
  await phone.close()
})

test('H05 a browser that cleared what was kept is not hushed up', async () => {
  const ivo = await somebody(concord, 'Ivo')
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await Given('I am signed in', () => signIn(page, ivo))
  await phone.setOffline(true)
  await fillIn(page, '2', '')
  await saveButton(page).click()
  await says(page, notSent)
  await When('the browser clears its storage', async () => {
    const tools = await phone.newCDPSession(page)
    await tools.send('Storage.clearDataForOrigin', { origin: concord.url, storageTypes: 'indexeddb' })
    await phone.setOffline(false)
    await page.goto('/today')
  })
  const told = page.getByText('This browser cleared something you saved')
  await Then('I am told', () => told.waitFor())
  await When('I have read it', () => page.getByRole('button', { name: 'I have read this' }).click())
  await Then('it is not said again', () => told.waitFor({ state: 'hidden' }))
  await phone.close()
})

test('H06 a button pressed twice saves once', async () => {
  const jo = await somebody(concord, 'Jo')
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await Given('I am signed in', () => signIn(page, jo))
  await fillIn(page, '3', '')
  await When('I press twice', () => saveButton(page).dblclick())
  await Then('it is saved', () => says(page, 'Your check-in is saved'))
  await page.goto('/today')
  expect(await keptOnServer(concord, jo)).toEqual([3])
  expect((await onDevice(page)).entries).toEqual([])
  await phone.close()
})

test('H06 a page from before, shown again, makes a check-in of its own', async () => {
  const kay = await somebody(concord, 'Kay')
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await Given('I am signed in', () => signIn(page, kay))
  await phone.setOffline(true)
  for (const life of ['1', '2']) {
    await fillIn(page, life, '')
    await saveButton(page).click()
    await says(page, notSent)
  }
  const keys = (await onDevice(page)).entries.map((entry) => (entry as { key: string }).key)
  expect(new Set(keys).size).toBe(2)
  await phone.setOffline(false)
  await says(page, 'Sent')
  expect(await keptOnServer(concord, kay)).toEqual([1, 2])
  await phone.close()
})

test('what waits to be put right can be let go of', async () => {
  const lou = await somebody(concord, 'Lou')
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await Given('I am signed in', () => signIn(page, lou))
  await phone.setOffline(true)
  await page.goto('/check-in')
  await saveButton(page).click()
  await says(page, notSent)
  await phone.setOffline(false)
  await says(page, 'Something you saved needs you')
  await When('I delete it', async () => {
    await page.getByText('I don’t need it any more').first().click()
    await page.getByRole('button', { name: 'Delete it from this device' }).first().click()
  })
  await Then('it is gone', () => says(page, 'Nothing is waiting on this device.'))
  expect((await onDevice(page)).entries).toEqual([])
  await phone.close()
})

test('any other form without internet leaves its words on the page', async () => {
  const mo = await somebody(concord, 'Mo')
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await Given('I am signed in', () => signIn(page, mo))
  await page.goto('/story/what-matters')
  const words = page.locator('main form textarea').first()
  await words.fill('Walking to the sea with my sister')
  const press = () => page.locator('main form button[type=submit]').first().click()
  await phone.setOffline(true)
  await When('I save without internet', press)
  await Then('I am told', () => says(page, 'Not saved. Please leave this page open.'))
  expect(await words.inputValue()).toBe('Walking to the sea with my sister')
  await phone.setOffline(false)
  await When('I save online', press)
  await Then('it is there', async () => {
    await page.waitForURL((url) => !url.pathname.endsWith('/what-matters'))
    await page.goto('/today')
    await says(page, 'Walking to the sea with my sister')
  })
  await phone.close()
})

test('scripts of today and of checking in are 5 kB at most, and so is the worker that comes after them', async () => {
  const nia = await somebody(concord, 'Nia')
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await signIn(page, nia)
  const bytesOf = async (script: string) => {
    const answer = await phone.request.get(script, { headers: { 'accept-encoding': 'br' } })
    return Number(answer.headers()['content-length'])
  }
  for (const path of ['/today', '/check-in']) {
    await page.goto(path)
    const scripts = await page
      .locator('script[src]')
      .evaluateAll((all) => all.map((each) => String(each.getAttribute('src'))))
    expect(scripts.length).toBeGreaterThan(1)
    const sizes = await Promise.all(scripts.map(bytesOf))
    expect(
      sizes.reduce((sum, each) => sum + each),
      path,
    ).toBeLessThanOrEqual(5 * 1024)
  }
  expect(await bytesOf('/assets/sw.js')).toBeLessThanOrEqual(5 * 1024)
  await phone.close()
})
