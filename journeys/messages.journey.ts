import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { asSuperuser } from './kill/people.ts'
import { signInAs } from './steps/exercising.ts'
import { follow, openMenu, press, setOut, title, type Walk } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 300_000
const team = 'Riverside pain team'
const asked = 'My shoes have worn through. Could you tell me again where the insoles came from?'
let concord: Concord
let browser: Browser
let person: Walk
let amira: Walk
let grace: Walk

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  const [phone, desk] = [newPhone, newDesktop].map((newDevice) => ({
    at: concord,
    javaScript: true,
    newDevice,
  }))
  if (!phone || !desk) throw new Error('two devices are needed')
  ;[person, amira, grace] = await Promise.all([
    setOut(browser, phone),
    setOut(browser, desk),
    setOut(browser, desk),
  ])
}, long)

afterAll(async () => {
  await browser?.close()
  await concord?.stop()
})

/** Lets days go by for what has been written: a clock that a test cannot turn, seen from its other side. */
const daysGoBy = (thread: string, days: number) =>
  asSuperuser(
    concord.data,
    `with moved as (
       update concord.message_thread set waiting_since = waiting_since - $2 * interval '1 day',
         promised_at = promised_at - $2 * interval '1 day' where thread_id = $1
     ), due as (
       update concord.due_item set due_at = due_at - $2 * interval '1 day' where item_id = $1
     )
     update concord.message set sent_at = sent_at - $2 * interval '1 day' where thread_id = $1`,
    [thread, days],
  )

describe('a message past its promise while somebody is away', () => {
  let thread = ''

  test('1 the person writes, and knows by when they will hear', { timeout: long }, async () => {
    await Given('a person who is signed in', () => signInAs(person.page, 'person@demo.example'))
    const { page } = person
    await When('I find where to write to my team', async () => {
      await openMenu(page)
      await follow(page, 'My team')
      await follow(page, 'Messages')
      await title(page, 'Messages')
      await person.look('messages')
      await follow(page, `Write to ${team}`)
      await title(page, `Write to ${team}`)
      await person.look('messages-begin')
    })
    await When('I send nothing by mistake', async () => {
      await press(page, 'Send')
      await page.getByRole('link', { name: 'Write your message first' }).waitFor()
      await person.look('messages-empty')
    })
    await When('I send my words', async () => {
      await page.getByLabel('Your message').fill(asked)
      await press(page, 'Send')
      await page.waitForURL(/\/messages\/[\da-f-]{36}$/)
      thread = page.url().split('/').at(-1) ?? ''
    })
    await Then('I read by when I will hear, and that nobody has read it', async () => {
      await page.getByText(new RegExp(`You will hear from ${team} by \\w+day \\d+ \\w+\\.`)).waitFor()
      await page.getByText('No one has read this yet.').waitFor()
      await person.look('messages-sent')
    })
  })

  test('2 a professional takes it on, and then goes away', { timeout: long }, async () => {
    const { page } = amira
    await Given('a professional who is signed in', () => signInAs(amira.page, 'professional@demo.example'))
    await When('they take it on', async () => {
      await follow(page, 'Messages')
      await follow(page, 'All of my teams')
      await amira.look('inbox')
      await page.locator(`main a[href$="${thread}"]`).click()
      await page.getByText(asked).waitFor()
      await page.getByText('Call the safeguarding lead').waitFor()
      await page.getByText('Who answers').click()
      await amira.look('inbox-thread')
      await page.getByLabel('Amira Patel (you)').check()
      await press(page, 'Hand it over')
      await page.getByText('Amira Patel is the one who answers here.').waitFor()
    })
    await Then('the person knows who has it', async () => {
      await person.page.reload()
      await person.page.getByText(/You will hear from Amira Patel by/).waitFor()
      await person.page.getByText(/Opened by Amira Patel on/).waitFor()
    })
    await When('they say that they are away', async () => {
      await page.goto('/inbox/away')
      const days = [new Date(), new Date(Date.now() + 40 * 24 * 60 * 60 * 1000)]
      for (const [place, name] of ['from', 'until'].entries()) {
        const [year = '', month = '', day = ''] = days[place]?.toISOString().slice(0, 10).split('-') ?? []
        await page.locator(`input[name=${name}-day]`).fill(day)
        await page.locator(`input[name=${name}-month]`).fill(month)
        await page.locator(`input[name=${name}-year]`).fill(year)
      }
      await press(page, 'Save')
      await page.getByRole('button', { name: 'Take this back' }).waitFor()
      await amira.look('inbox-away')
    })
    await Then('the person reads who stands in', async () => {
      await person.page.reload()
      await person.page
        .getByText(/You will hear from Grace Mensah, who stands in for Amira Patel, by/)
        .waitFor()
      await person.look('messages-stands-in')
    })
  })

  test('3 the promise passes, and nobody hides it', { timeout: long }, async () => {
    // No further back than the person has shared their messages: who stands in could not read them otherwise.
    await When('twelve days go by', () => daysGoBy(thread, 12))
    await Then('the person reads that it has passed, and whom to phone', async () => {
      const { page } = person
      await page.reload()
      await page.getByText(/We said \w+day \d+ \w+\. That has passed, and we are sorry/).waitFor()
      await page.getByText('You can phone 01632 960 014.').waitFor()
      await person.look('messages-passed')
    })
    await Then('whoever stands in finds it first in their list of people, in words', async () => {
      const { page } = grace
      await signInAs(grace.page, 'grace@demo.example')
      await page.goto('/caseload')
      const first = page.getByRole('row').nth(1)
      await first.getByRole('link', { name: 'Sam Okafor', exact: true }).waitFor()
      await first.getByText(/told they will hear by \d+ \w+ \d{4}, which has passed/).waitFor()
      await grace.look('caseload-promised')
    })
    await Then('and first among what waits', async () => {
      const { page } = grace
      await page.goto('/inbox')
      const first = page.getByRole('row').nth(1)
      await first.getByText('Grace Mensah, standing in for Amira Patel').waitFor()
      await first.getByText('this has passed').waitFor()
      expect(await first.locator(`a[href$="${thread}"]`).count()).toBe(1)
      await grace.look('inbox-passed')
    })
  })

  test('4 whoever stands in answers, and the person closes it', { timeout: long }, async () => {
    await When('they answer', async () => {
      const { page } = grace
      await page.locator(`main a[href$="${thread}"]`).click()
      await page.getByText(/That has passed, and Sam Okafor can see it/).waitFor()
      await page.getByText(asked).waitFor()
      await grace.look('inbox-thread-passed')
      await page
        .getByLabel('Your answer')
        .fill('I am sorry that you waited. The shop by the bus station has them.')
      await press(page, 'Send the answer')
      await page.getByText('Sam Okafor has not opened this yet.').waitFor()
      await grace.look('inbox-answered')
    })
    await Then('the person finds it, and who answered', async () => {
      const { page } = person
      await page.goto('/messages')
      await page.getByText('One new message').waitFor()
      await person.look('messages-news')
      await page.locator(`main a[href$="${thread}"]`).click()
      const answer = page.getByRole('figure').filter({ hasText: 'The shop by the bus station has them.' })
      await answer.getByText('Grace Mensah').waitFor()
      const own = page.getByRole('figure').filter({ hasText: asked })
      await own.getByText(/Delivered\. Opened by Amira Patel on .+ Opened by Grace Mensah on/).waitFor()
      await person.look('messages-answered')
      expect(await page.getByText('That has passed').count()).toBe(0)
    })
    await When('I say that it is answered', async () => {
      const { page } = person
      await page.getByText('This needs no more answer').click()
      await page.getByLabel('It is answered').check()
      await press(page, 'Close it')
      await page.getByText(/You closed this on/).waitFor()
      await person.look('messages-closed')
    })
    await Then('they know that it was read', async () => {
      await grace.page.reload()
      await grace.page.getByText(/Sam Okafor opened this on/).waitFor()
      expect([...person.faults, ...amira.faults, ...grace.faults]).toEqual([])
    })
  })
})
