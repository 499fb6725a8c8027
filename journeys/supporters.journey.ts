import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { signInAs } from './steps/exercising.ts'
import { password } from './steps/joining.ts'
import { follow, press, setOut, title, type Walk } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newPhone } from './support/devices.ts'
import { type Mailbox, startMailbox } from './support/mailbox.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 240_000
const told = 'I need a minute before I answer.'
let concord: Concord
let browser: Browser
let mailbox: Mailbox
let sam: Walk
let jo: Walk
let code = ''
let link = ''
let theirs = ''
let mine = ''

beforeAll(async () => {
  mailbox = await startMailbox()
  ;[concord, browser] = await Promise.all([
    startConcord({ env: { SMTP_URL: mailbox.url, CONCORD_DEMO: 'on' } }),
    launchChromium(),
  ])
  const way = { at: concord, newDevice: newPhone, javaScript: true }
  ;[sam, jo] = await Promise.all([setOut(browser, way), setOut(browser, way)])
  await signInAs(sam.page, 'person@demo.example')
  await sam.page.goto('/story/know-me')
  await sam.page.locator('textarea[name=words]').fill(told)
  await press(sam.page, 'Save')
}, long)

afterAll(async () => {
  await browser?.close()
  await concord?.stop()
  await mailbox?.stop()
})

/** Asks somebody in to read the story, and answers with what they are given. */
async function askIn({ page, look }: Walk): Promise<void> {
  await page.goto('/supporters')
  await look('supporters')
  await follow(page, 'Ask somebody in')
  await title(page, 'Before you ask somebody in')
  await look('supporters-safety')
  await follow(page, 'I have read this. Carry on')
  await title(page, 'Ask somebody in')
  await press(page, 'Show me what they will see')
  await page.getByRole('alert').waitFor()
  await look('supporters-empty')
  await page.getByLabel('Who is it?').fill('Jo next door')
  await page.getByLabel('My story', { exact: true }).check()
  await page.getByLabel('Include what I wrote before').check()
  await page.getByLabel('12 weeks').check()
  await press(page, 'Show me what they will see')
  await title(page, 'This is what they will see')
  await page.getByText(told).waitFor()
  await look('supporters-preview')
  await press(page, 'Make a code for them')
  await page.getByText('The code for them').waitFor()
  await look('supporters-code')
  mine = new URL(page.url()).pathname
  code = (await page.locator('.print-code').innerText()).trim()
  link = new URL((await page.locator('.long-link').innerText()).trim()).pathname
}

/** Answers that it is them. */
async function sayItIsThem({ page, look }: Walk): Promise<void> {
  await page.goto(mine)
  await page.getByText(/used the code\. Is it/).waitFor()
  await look('supporters-joined')
  await page.getByLabel('Yes, it is them').check()
  await press(page, 'Save my answer')
  await page.getByText('They can read what is named here.').waitFor()
}

describe('somebody close to a person', () => {
  test('1 is asked in, after a page about safety at home', { timeout: long }, () =>
    When('I make a code', () => askIn(sam)),
  )

  test('2 joins with the code, and sees nothing until I say that it is them', { timeout: long }, async () => {
    const { page } = jo
    await When('they type the code', async () => {
      await page.goto('/supporting/join')
      await jo.look('supporting-join')
      await page.getByLabel('Your code').fill('wrong')
      await press(page, 'Carry on')
      await page.getByRole('alert').waitFor()
      await page.getByLabel('Your code').fill(code.toLowerCase())
      await press(page, 'Carry on')
      await title(page, 'Someone wants to show you some pages')
      await jo.look('supporting-you')
    })
    await When('they make an account', async () => {
      await follow(page, 'Make an account')
      await page.getByLabel('E-mail address').fill('jo@example.org')
      await page.getByLabel('Choose a password').fill(password)
      await page.getByLabel('I have read how my data is kept').check()
      await page.getByLabel('I am 18 or older').check()
      await press(page, 'Carry on')
      const mail = await mailbox.open('jo@example.org')
      await page.getByLabel('The six numbers').fill(/\b\d{6}\b/.exec(mail.text ?? '')?.[0] ?? '')
      await press(page, 'Carry on')
      await title(page, 'Someone wants to show you some pages')
      await page.getByLabel('Your name').fill('Jo Brand')
      await press(page, 'Use the code')
      await page.getByText('You will see something here once').waitFor()
      await jo.look('supporting-waiting')
      expect(await page.locator('main').innerText()).not.toContain('Sam')
    })
    await When('I say that it is them', () => sayItIsThem(sam))
  })

  test('3 reads what I chose, and nothing else', { timeout: long }, async () => {
    const { page } = jo
    await Then('my story is there', async () => {
      await page.reload()
      await follow(page, 'Sam Okafor')
      await page.getByText(told).waitFor()
      await jo.look('supporting-reads')
      theirs = new URL(page.url()).pathname
      expect(await page.locator('main').locator('textarea, input:not([type=hidden])').count()).toBe(0)
    })
    await Then('and no door to anything else', async () => {
      for (const at of ['/today', '/story', '/plan', '/messages', '/visits', '/sharing', '/caseload'])
        expect((await page.request.get(at, { maxRedirects: 0 })).status(), at).not.toBe(200)
    })
    await Then('I see that they opened it', async () => {
      await sam.page.goto('/access-log')
      await sam.page.getByText('Jo next door opened “My story”.').first().waitFor()
      await sam.page.getByText('You asked them in.').first().waitFor()
    })
  })

  test('4 gives it up themselves', { timeout: long }, async () => {
    const { page } = jo
    await When('they do not want to see it any more', async () => {
      await page.goto(theirs)
      await page.getByText('I do not want to see this any more').click()
      await press(page, 'Stop showing me this')
      await page.getByText('There is nothing to see here').waitFor()
      await jo.look('supporting-none')
    })
    await Then('it is gone, and I know', async () => {
      expect((await page.request.get(theirs)).status()).toBe(404)
      await sam.page.goto(mine)
      await sam.page.getByText('They gave this up.').waitFor()
    })
  })

  test('5 is ended by me, at once and without a word', { timeout: long }, async () => {
    const { page } = jo
    await Given('they were asked in again, by a link', async () => {
      await askIn(sam)
      await page.goto(link)
      await page.getByLabel('Your name').fill('Jo Brand')
      await press(page, 'Use the code')
      await sayItIsThem(sam)
      await page.reload()
      await follow(page, 'Sam Okafor')
      theirs = new URL(page.url()).pathname
      await page.getByText(told).waitFor()
    })
    await When('I end it', async () => {
      await press(sam.page, 'End this')
      await title(sam.page, 'Family and friends')
    })
    await Then('at their next click there is nothing, and nothing says why', async () => {
      const bare = async (at: string) =>
        (await (await page.request.get(at)).text()).replaceAll(/nonce="[^"]*"/g, '')
      expect((await page.request.get(theirs)).status()).toBe(404)
      const never = '/supporting/0199d7c0-1234-7000-8000-0123456789ab'
      expect(await bare(theirs)).toBe(await bare(never))
      await page.goto('/supporting')
      expect(await page.locator('main').innerText()).not.toMatch(/Sam|ended|stopped/i)
      expect([...sam.faults, ...jo.faults]).toEqual([])
    })
  })
})
