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
let tom: Walk
let about = ''

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  const way = { at: concord, javaScript: true }
  ;[sam, amira, tom] = await Promise.all([
    setOut(browser, { ...way, newDevice: newPhone }),
    setOut(browser, { ...way, newDevice: newDesktop }),
    setOut(browser, { ...way, javaScript: false, newDevice: newDesktop }),
  ])
  await signInAs(sam.page, 'person@demo.example')
  await signInAs(amira.page, 'professional@demo.example')
  await signInAs(tom.page, 'tom@demo.example')
  await amira.page.goto('/caseload')
  about = (await amira.page.getByRole('link', { name: 'Sam Okafor' }).first().getAttribute('href')) ?? ''
}, long)

afterAll(async () => {
  await Promise.all([sam?.end(), amira?.end(), tom?.end()])
  await browser?.close()
  await concord?.stop()
})

const view = 'The nights came first for me. The lifting came after.'
const anew =
  'Sam’s pain is real. It was the nights first, and the lifting after. Work that fits and rests in between turn it down.'
const question = 'Could somebody look at the evening routine with Sam?'
const note = 'Grace can go through your evenings with you, if you like. You can say no.'

describe('one explanation that a team repeats, and one question at its round', () => {
  test('1 I see it differently, and that stays beside it', { timeout: long }, async () => {
    await sam.page.goto('/explanation')
    await title(sam.page, 'What my team says')
    await sam.look('explanation')
    await When('I send nothing', async () => {
      await sam.page.getByText('I see it differently').first().click()
      await sam.page.locator('form:has(input[name=do][value=disagrees]) button').first().click()
      await sam.page.getByRole('alert').getByText('Write something first').waitFor()
      await sam.look('explanation-mistaken')
    })
    await When('I say what I see', async () => {
      const form = sam.page.locator('form:has(input[name=do][value=disagrees])').first()
      await form.locator('textarea').fill(view)
      await form.locator('button').click()
      await sam.page.getByText('You see this differently.').first().waitFor()
      await sam.page.getByText(view).waitFor()
    })
  })

  test('2 my team reads it, writes anew, and I stand behind it', { timeout: long }, async () => {
    await Given('they open it', async () => {
      await amira.page.goto(`${about}/explanation`)
      await amira.page.getByText('The person sees this differently.').waitFor()
      await amira.page.getByText(view).waitFor()
      await amira.look('their-explanation')
    })
    await When('they write it anew', async () => {
      await amira.page.getByText('Write it anew').first().click()
      const form = amira.page.locator('form:has(input[name=do][value=write])').first()
      await form.locator('textarea').fill(anew)
      await form.locator('button').click()
      await amira.page.getByText('The person has not said so yet.').waitFor()
    })
    await Then('it waits for me', async () => {
      await sam.page.goto('/explanation')
      await sam.page.getByText(anew).first().waitFor()
      await press(sam.page, 'Yes, this is how I see it too')
      await sam.page.getByText('You and your team both stand behind these words.').waitFor()
      await sam.look('explanation-agreed')
    })
    await Then('the version before is still there', async () => {
      await sam.page.getByText('Earlier versions').first().click()
      await sam.page.getByText(view).waitFor()
    })
  })

  test('3 the round decides, and I read its note', { timeout: long }, async () => {
    await amira.page.goto(`${about}/explanation`)
    await follow(amira.page, 'Put a question to the team round')
    await amira.page.getByRole('heading', { level: 1, name: 'Sam Okafor' }).waitFor()
    const here = new URL(amira.page.url()).pathname
    await amira.look('round-person')
    await When('the question from before is left, and another is put', async () => {
      await press(amira.page, 'Leave this question')
      await amira.page.getByLabel('The one question').fill(question)
      await press(amira.page, 'Put this question')
      await amira.page.getByText('This question waits for the team’s round.').waitFor()
    })
    await Then('it stands in the round', async () => {
      await amira.page.goto('/rounds')
      await amira.page.getByText(question).waitFor()
      await amira.look('round')
    })
    await When('they decide', async () => {
      await amira.page.goto(here)
      await press(amira.page, 'Save the decision')
      await amira.page.getByRole('alert').getByText('Choose who does it').waitFor()
      await amira.look('round-mistaken')
      await amira.page.getByLabel('What the team decided').fill('Grace offers Sam a talk about the evenings.')
      await amira.page.getByLabel('Sam Okafor').check()
      await amira.page.getByLabel('A note to the person').fill(note)
      await press(amira.page, 'Save the decision')
      await amira.page.getByText(note).first().waitFor()
    })
    await Then('I read it where my team’s words are, and in the log', async () => {
      await sam.page.goto('/explanation')
      await sam.page.getByText(note).waitFor()
      await sam.look('explanation-round')
      await sam.page.goto('/access-log')
      await sam.page
        .getByText(/wrote down what their team decided/)
        .first()
        .waitFor()
    })
  })

  test('4 a colleague with whom nothing is shared finds nobody', { timeout: long }, async () => {
    const round = new URL(amira.page.url()).pathname
    const nothing = { status: 404 }
    for (const address of [`${about}/explanation`, round]) {
      const answer = await tom.page.goto(address)
      expect({ status: answer?.status() }, address).toEqual(nothing)
    }
    await tom.page.goto('/rounds')
    expect(await tom.page.getByText('Sam Okafor').count()).toBe(0)
    expect([...sam.faults, ...amira.faults]).toEqual([])
  })
})
