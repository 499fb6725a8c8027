import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { expectNothingThere } from './steps/doors.ts'
import { signInAs } from './steps/exercising.ts'
import { briefWords } from './steps/sharing.ts'
import { follow, press, setOut, title, type Walk } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 240_000
const name = 'Sam Okafor'
const team = 'Riverside pain team'
const why = 'I had no visit on that day. What was it for?'
const because = 'Amira looked at your story to get ready for Tuesday.'
let concord: Concord
let browser: Browser
let sam: Walk
let noScript: Walk
let amira: Walk
let grace: Walk
let admin: Walk
let personId = ''

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  const way = { at: concord, javaScript: true }
  ;[sam, noScript, amira, grace, admin] = await Promise.all([
    setOut(browser, { ...way, newDevice: newPhone }),
    setOut(browser, { ...way, javaScript: false, newDevice: newPhone }),
    setOut(browser, { ...way, newDevice: newDesktop }),
    setOut(browser, { ...way, javaScript: false, newDevice: newDesktop }),
    setOut(browser, { ...way, newDevice: newDesktop }),
  ])
  const all = [sam, noScript, amira, grace, admin].map(({ page }) => page)
  const emails = ['person', 'person', 'professional', 'grace', 'admin']
  await Promise.all(all.map((page, at) => signInAs(page, `${emails[at]}@demo.example`)))
}, long)

afterAll(async () => {
  await browser?.close()
  await concord?.stop()
})

/** Chooses whom, what and how far back for four weeks, and comes to the preview. */
async function choose({ page }: Walk, whom: string, what: string[], before: string): Promise<void> {
  await page.goto('/sharing/new')
  await page.getByLabel(whom).check()
  for (const section of what) await page.getByLabel(section, { exact: true }).check()
  await page.getByLabel(before).check()
  await page.getByLabel('4 weeks').check()
  await press(page, 'Show me what they will see')
  await title(page, 'This is what they will see')
}

/** The brief without what is new to whoever reads it, which is about them. */
const forAnyone = (words: string) =>
  words.replace(/What (is new|changed since you last reviewed).*?(?=Not shared with you)/, '')

const theirs = () => `/people/${personId}`

describe('what is shared grows, shrinks and ends as its person says', () => {
  test('1 nothing is shared, and nobody finds anything', { timeout: long }, async () => {
    const { page } = sam
    await amira.page.goto('/caseload')
    const link = await amira.page.getByRole('link', { name, exact: true }).first().getAttribute('href')
    personId = link?.split('/')[2] ?? ''
    await When('I stop sharing with everybody', async () => {
      await page.goto('/sharing')
      await sam.look('sharing-hub')
      const stops = page.getByRole('button', { name: /^Stop sharing with/ })
      for (let left = await stops.count(); left > 0; left--) {
        await stops.first().click()
        await page.waitForLoadState()
      }
      await page.getByText('You are not sharing anything').waitFor()
    })
    await Then('at their next click there is nothing, as for somebody who never was', async () => {
      await expectNothingThere(amira, concord, personId, name)
      await expectNothingThere(grace, concord, personId, name)
    })
  })

  test('2 a named professional gets my story, and exactly what I saw before', { timeout: long }, async () => {
    const { page } = sam
    let seen = ''
    await When('I share my story from now on', async () => {
      await choose(sam, 'Amira Patel', ['My story'], 'Only from now on')
      await sam.look('sharing-preview')
      seen = await briefWords(sam)
      await press(page, 'Share this with Amira Patel')
      await page.getByRole('heading', { name: 'Amira Patel' }).waitFor()
      await page.getByText('No one has read this yet').first().waitFor()
    })
    await Then('they read what the preview showed, to the word', async () => {
      await amira.page.goto(theirs())
      await title(amira.page, name)
      expect(forAnyone(await briefWords(amira))).toBe(forAnyone(seen))
      expect((await amira.page.goto(`${theirs()}/visits`))?.status()).toBe(404)
    })
    await Then('nobody else finds me', () => expectNothingThere(grace, concord, personId, name))
  })

  test('3 I widen it: what I wrote before, and my visits for the team', { timeout: long }, async () => {
    const { page } = sam
    await When('I include what I wrote before', async () => {
      await page.goto('/sharing')
      await follow(page, /^Change/)
      await title(page, 'My story')
      await sam.look('sharing-grant')
      await follow(page, 'Include what I wrote before')
      await title(page, 'This is what they will see')
      await press(page, 'Share this with Amira Patel')
      await page.getByText('Including what you wrote before').waitFor()
    })
    await When('I share my visits with the whole team', async () => {
      await choose(sam, team, ['My visits'], 'Include what I wrote before')
      await press(page, `Share this with ${team}`)
      await page.getByRole('heading', { name: team }).waitFor()
      await sam.look('sharing-two')
    })
    await Then('a member of the team finds the visits, and no story', async () => {
      expect((await grace.page.goto(`${theirs()}/visits`))?.status()).toBe(200)
      expect((await grace.page.goto(`${theirs()}/story`))?.status()).toBe(404)
    })
  })

  test('4 I narrow it: at the next click it is gone', { timeout: long }, async () => {
    await When('I end the visits, without JavaScript', async () => {
      const { page } = noScript
      await page.goto('/sharing')
      const card = page.locator('.card').filter({ has: page.getByRole('heading', { name: team }) })
      await card.getByRole('link', { name: /^Change/ }).click()
      await title(page, 'My visits')
      await page.getByText('copied into a clinical record, stays there').waitFor()
      await press(page, 'Stop sharing “My visits”')
      await page.getByRole('heading', { name: 'Amira Patel' }).waitFor()
      expect(await page.getByRole('heading', { name: team }).count()).toBe(0)
    })
    await Then('the team finds nothing; who was named still reads the story', async () => {
      await expectNothingThere(grace, concord, personId, name)
      expect((await grace.page.goto(`${theirs()}/visits`))?.status()).toBe(404)
      expect((await amira.page.goto(`${theirs()}/story`))?.status()).toBe(200)
    })
  })

  test('5 the log says who, what, when and why, and I ask about a line', { timeout: long }, async () => {
    const { page } = sam
    await Then('each act stands there in words', async () => {
      await page.goto('/sharing')
      await follow(page, 'See who opened what')
      await title(page, 'Who opened what')
      for (const line of [
        /^You shared “My visits” with Riverside pain team until .*, with what you wrote before\./,
        /^You stopped sharing “My visits” with Riverside pain team\./,
        /^Amira Patel opened .*“My story”/,
        /^Grace Mensah opened .*“My visits”/,
        'You share this with them.',
        `You share this with ${team}.`,
      ])
        await page.getByText(line).first().waitFor()
      await sam.look('access-log-reasons')
    })
    await When('I ask why, first with nothing written', async () => {
      const asked = page.getByRole('link', { name: /^Ask about this Amira Patel opened/ }).first()
      await asked.click()
      await title(page, 'Ask about this')
      await press(page, 'Ask')
      await page.getByRole('alert').waitFor()
      await sam.look('access-log-ask')
      await page.getByRole('textbox').fill(why)
      await press(page, 'Ask')
      await page.getByText('No answer yet from').waitFor()
      await sam.look('access-log-asked')
    })
    await When('the service answers', async () => {
      await admin.page.goto('/service/questions')
      await admin.look('service-questions')
      await admin.page.getByRole('link', { name, exact: true }).last().click()
      await admin.page.getByText(why).waitFor()
      await admin.look('service-question')
      await admin.page.getByRole('textbox').fill(because)
      await press(admin.page, 'Send the answer')
      await admin.page.getByRole('heading', { name: 'Answered' }).waitFor()
    })
    await Then('I read it where I asked', async () => {
      await page.reload()
      await page.getByText(because).waitFor()
      await sam.look('access-log-answered')
    })
  })

  test('6 I end all of it', { timeout: long }, async () => {
    await When('I stop', async () => {
      await sam.page.goto('/sharing')
      await press(sam.page, 'Stop sharing with Amira Patel')
      await sam.page.getByText('You are not sharing anything').waitFor()
    })
    await Given('nothing stands any more', () => expectNothingThere(amira, concord, personId, name))
    expect([...sam.faults, ...amira.faults, ...admin.faults]).toEqual([])
  })
})
