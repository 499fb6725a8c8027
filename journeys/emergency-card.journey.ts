import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { asSuperuser } from './kill/people.ts'
import { signInAs } from './steps/exercising.ts'
import { follow, press, setOut, title, type Walk } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newPhone } from './support/devices.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 240_000
const words = 'Please speak slowly, and let me sit down.'
let concord: Concord
let browser: Browser
let sam: Walk
let helper: Walk
let other: Walk

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  const way = { at: concord, newDevice: newPhone }
  ;[sam, helper, other] = await Promise.all([
    setOut(browser, { ...way, javaScript: true }),
    setOut(browser, { ...way, javaScript: true }),
    setOut(browser, { ...way, javaScript: false }),
  ])
  await signInAs(sam.page, 'person@demo.example')
}, long)

afterAll(async () => {
  await browser?.close()
  await concord?.stop()
})

type Card = { address: string; link: string; code: string }

async function makeCard({ page, look }: Walk): Promise<Card> {
  await page.goto('/team')
  await follow(page, 'Sharing')
  await follow(page, 'Emergency card')
  await title(page, 'Emergency card')
  await look('cards')
  await follow(page, 'Make a card')
  await title(page, 'Make an emergency card')
  for (const box of await page.getByRole('textbox').all()) await box.fill('')
  await page.getByLabel('4 hours', { exact: true }).check()
  await press(page, 'Make the card')
  await page.getByRole('alert').waitFor()
  await look('card-empty')
  await page.getByLabel('Please know').fill(words)
  await press(page, 'Make the card')
  await title(page, 'Your emergency card')
  await look('card')
  const link = (await page.locator('a.long-link').getAttribute('href')) ?? ''
  const code = (await page.locator('.print-code').innerText()).trim()
  return { address: new URL(page.url()).pathname, link: new URL(link).pathname, code }
}

/** Hours go by for what was made: a clock that a test cannot turn, seen from its other side. */
const hoursGoBy = (hours: number) =>
  asSuperuser(
    concord.data,
    `update concord.emergency_card set created_at = created_at - $1 * interval '1 hour',
       until_at = until_at - $1 * interval '1 hour'`,
    [hours],
  )

/** What somebody without any card is told: what an address that never was one says, and no more. */
async function expectNothing({ page }: Walk, link: string): Promise<void> {
  const answer = async (at: string) => {
    const { date: _, 'content-security-policy': __, ...headers } = (await page.request.get(at)).headers()
    const body = await (await page.request.get(at)).text()
    return { headers, body: body.replaceAll(/nonce="[^"]*"/g, '') }
  }
  expect((await page.request.get(link)).status()).toBe(404)
  expect(await answer(link)).toEqual(await answer(`/card/${'x'.repeat(22)}`))
}

async function typeCode({ page }: Walk, code: string): Promise<void> {
  await page.goto('/card')
  await page.getByLabel('The code on the card').fill(code)
  await press(page, 'Open the card')
}

describe('an emergency card', () => {
  let card: Card

  test('1 is made for four hours, with nothing on it but what I chose', { timeout: long }, async () => {
    await When('I make one', async () => {
      card = await makeCard(sam)
    })
    await Then('nobody has opened it', () => sam.page.getByText('No one has opened it yet.').waitFor())
  })

  test('2 opens by its link and by its code, for somebody without an account', {
    timeout: long,
  }, async () => {
    const { page } = helper
    await When('somebody opens the link', async () => {
      await page.goto(card.link)
      await page.getByText(words).waitFor()
      await helper.look('card-read')
    })
    await Then('they read these lines alone, and find help', async () => {
      expect(await page.locator('main').innerText()).not.toMatch(/Sam|Okafor|flare|matters/)
      await page.getByRole('link', { name: 'Help now' }).waitFor()
      expect(await page.title()).not.toMatch(/Sam|emergency|pain/i)
    })
    await When('somebody else types a wrong code, and then the code, without JavaScript', async () => {
      await typeCode(other, 'ACDEFHJKMN')
      await other.page.getByRole('link', { name: /opens nothing/ }).waitFor()
      await typeCode(other, card.code.toLowerCase())
      await other.page.getByText(words).waitFor()
    })
    await Then('I see that it was opened, and when', async () => {
      await sam.page.reload()
      await sam.page
        .getByText(/^Someone with the card, /)
        .first()
        .waitFor()
      await sam.page.goto('/access-log')
      await sam.page.getByText('Someone with your emergency card opened it.').first().waitFor()
      await sam.page.getByText('You made an emergency card.').first().waitFor()
    })
  })

  test('3 is over by itself, and says nothing of ever having been', { timeout: long }, async () => {
    await When('five hours go by', () => hoursGoBy(5))
    await Then('link and code open nothing', async () => {
      await expectNothing(helper, card.link)
      await helper.page.goto(card.link)
      await title(helper.page, 'We can’t find that page')
      await helper.look('card-over')
      await typeCode(other, card.code)
      await other.page.getByRole('link', { name: /opens nothing/ }).waitFor()
    })
    await Then('I see that it does not work any more', async () => {
      await sam.page.goto(card.address)
      await sam.page.getByText('This card does not work any more.').waitFor()
      await sam.look('card-mine-over')
    })
  })

  test('4 is ended early, at once', { timeout: long }, async () => {
    await Given('another card that works', async () => {
      card = await makeCard(sam)
      await helper.page.goto(card.link)
      await helper.page.getByText(words).waitFor()
    })
    await When('I end it', async () => {
      await press(sam.page, 'End this card')
      await title(sam.page, 'Emergency card')
    })
    await Then('it is as if it had never been', () => expectNothing(helper, card.link))
    await Then('the log says so', async () => {
      await sam.page.goto('/access-log')
      await sam.page.getByText('You ended an emergency card.').waitFor()
      expect([...sam.faults, ...helper.faults]).toEqual([])
    })
  })
})
