import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { signInAs } from './steps/exercising.ts'
import { follow, press, setOut, title, type Walk } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 240_000
let concord: Concord
let browser: Browser
let sam: Walk
let amira: Walk

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  ;[sam, amira] = await Promise.all([
    setOut(browser, { at: concord, javaScript: true, newDevice: newPhone }),
    setOut(browser, { at: concord, javaScript: true, newDevice: newDesktop }),
  ])
  await signInAs(sam.page, 'person@demo.example')
  await signInAs(amira.page, 'professional@demo.example')
}, long)

afterAll(async () => {
  await Promise.all([sam?.end(), amira?.end()])
  await browser?.close()
  await concord?.stop()
})

const words = 'The week the boss said yes to the stool. I slept, too.'
const peg = 'PEG: pain, enjoyment of life, general activity'

describe('a review visit with a pattern in my words', () => {
  test('1 I see how things went: goals first, my words before the picture, pain a tap away', {
    timeout: long,
  }, async () => {
    const { page } = sam
    await Given('what I filled in over eleven weeks', async () => {
      await page.goto('/patterns')
      await title(page, 'My patterns')
      await sam.look('patterns')
    })
    await Then('my goal stands first, and two times of something have no picture', async () => {
      const headings = await page.locator('main h2').allInnerTexts()
      expect(headings.slice(0, 2)).toEqual(['Goals', peg])
      await page.getByText('Two times so far. A picture needs three.').first().waitFor()
    })
    await Then('of nothing and of two times there are words, and no picture', async () => {
      for (const [pattern, said] of [
        ['was', 'Nothing was filled in yet.'],
        ['phq-4', 'Two times so far. A picture needs three.'],
      ] as const) {
        await page.goto(`/patterns/${pattern}`)
        await page.getByText(said).waitFor()
        expect(await page.locator('svg.run-chart').count()).toBe(0)
        await sam.look(`pattern-${pattern}`)
      }
      await page.goto('/patterns')
    })
    await When('I tap for pain by itself, it is there', async () => {
      await follow(page, 'Show pain from 0 to 10')
      await page.locator('svg.run-chart').first().waitFor()
      await sam.look('pattern-pain')
    })
  })

  test('2 I write what was going on, look at what will be seen, and show it', { timeout: long }, async () => {
    const { page } = sam
    await page.goto('/patterns/peg')
    await sam.look('pattern')
    await follow(page, 'Show this pattern')
    await title(page, 'Show this pattern?')
    await sam.look('pattern-show')
    await When('I am asked for my words first, and send none, I am told what to do', async () => {
      await page
        .getByRole('link', { name: /^About \d/ })
        .first()
        .click()
      await press(page, 'Keep this')
      await page.getByRole('alert').getByText('Write a few words, or go back').waitFor()
      await sam.look('pattern-note-mistaken')
      await page.getByLabel('In your own words').fill(words)
      await press(page, 'Keep this')
      await title(page, 'Show this pattern?')
    })
    await Then('I choose how far back, and see what Amira will see', async () => {
      await press(page, 'Look at what they will see')
      await page.getByRole('alert').getByText('Choose how far back they can look').waitFor()
      await page.getByLabel('What is there already, too').check()
      await press(page, 'Look at what they will see')
      await page.getByRole('heading', { name: 'This is what Amira Patel will see' }).waitFor()
      await page.locator('blockquote', { hasText: words }).waitFor()
      await sam.look('pattern-preview')
      await press(page, 'Show it')
      await page.getByText('Amira Patel can see it.').waitFor()
      await sam.look('pattern-shown')
    })
  })

  test('3 Amira opens it in the visit, from her brief: my words come first', { timeout: long }, async () => {
    const { page } = amira
    await page.goto('/caseload')
    await follow(page, 'Sam Okafor')
    await page.locator('.brief blockquote', { hasText: words }).waitFor()
    await amira.look('brief-with-pattern')
    await follow(page, 'Patterns')
    await title(page, 'Patterns of Sam Okafor')
    await page.getByText('You see part of the picture').waitFor()
    await amira.look('their-patterns')
    const section = page.locator('section', { has: page.getByRole('heading', { name: peg }) }).last()
    const quote = await section.locator('blockquote', { hasText: words }).boundingBox()
    const picture = await section.locator('svg.run-chart').first().boundingBox()
    expect(quote && picture && quote.y < picture.y).toBe(true)
    await sam.page.goto('/access-log')
    await sam.page
      .getByText(/Amira Patel opened .*My measures/)
      .first()
      .waitFor()
  })

  test('4 I end it, and it is gone from her page and her brief', { timeout: long }, async () => {
    await sam.page.goto('/patterns/peg')
    await press(sam.page, 'Stop showing it')
    await sam.page.getByText('Only you see this pattern.').waitFor()
    await amira.page.reload()
    await title(amira.page, 'Patterns of Sam Okafor')
    expect(await amira.page.getByRole('heading', { name: peg }).count()).toBe(0)
    await follow(amira.page, 'Brief')
    await amira.page.locator('.brief').waitFor()
    expect(await amira.page.getByText(words).count()).toBe(0)
  })

  test('nothing went wrong on the way', () => {
    expect([...sam.faults, ...amira.faults]).toEqual([])
  })
})
