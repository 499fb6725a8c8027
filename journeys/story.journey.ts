import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { signInAs } from './steps/exercising.ts'
import { shareUntilADate } from './steps/sharing.ts'
import {
  bodyInReadingOrder,
  drawALink,
  fillInBodyMap,
  sayWhatItIsLike,
  writeByKeyboard,
} from './steps/telling.ts'
import { setOut, sheets, title, type Walk } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 240_000
let concord: Concord
let browser: Browser
let person: Walk
let professional: Walk

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  const way = { at: concord, javaScript: true, newDevice: newDesktop }
  ;[person, professional] = await Promise.all([setOut(browser, way), setOut(browser, way)])
}, long)

afterAll(async () => {
  await Promise.all([person?.end(), professional?.end()])
  await browser?.close()
  await concord?.stop()
})

const tried = 'Tablets that made me foggy. Swimming, until the pool closed.'
const sleep = 'I sleep in the chair.'
const link = 'A night in the chair and I am no use on a ladder.'

test('1 I tell my story by keyboard alone', { timeout: long }, async () => {
  await Given('I am signed in', () => signInAs(person.page, 'person3@demo.example'))
  await When('I write what I have tried', () => writeByKeyboard(person, '/story/have-tried', tried))
  await Then('it is mine alone', async () => {
    await person.page.getByText(tried).waitFor()
    await person.page.getByText('Only you can see this.').first().waitFor()
    await person.look('my-story')
  })
  await When('I write about one part of my life', () =>
    writeByKeyboard(person, '/story/picture/sleep', sleep),
  )
  await When('I draw a link', () => drawALink(person, { from: 'Sleep', to: 'Work', words: link }))
  await Then('it stands in the picture and in words', async () => {
    await person.page.getByRole('img', { name: /1: From “Sleep” to “Work”/ }).waitFor()
    await person.page.getByText(link).waitFor()
    await person.look('whole-picture')
  })
})

test('2 I fill in the body map by keyboard, in the order it is read out', { timeout: long }, async () => {
  await person.page.goto('/story/body')
  await person.look('body-map-empty')
  await Then('the list says everything, and the drawing nothing twice', () => bodyInReadingOrder(person))
  await When('I tick two places and say what they are like', () =>
    fillInBodyMap(person, ['knee-l', 'shoulder-r'], 'Like a rusty hinge.'),
  )
  await When('I say that one is different', () => sayWhatItIsLike(person, 'Knee, your left', 'burning'))
  await Then('my story says so', async () => {
    await person.page.getByText('Knee, your left: Burning').waitFor()
    await person.page.getByText('In all these places: Aching. Like a rusty hinge.').waitFor()
  })
  await person.page.goto('/story/body/earlier')
  await person.look('body-map-over-time')
})

test('3 all of it prints on A4', { timeout: long }, async () => {
  await person.page.goto('/story/print')
  await person.look('story-print')
  expect(await sheets(person.page)).toBeLessThanOrEqual(3)
})

test('4 I share it, and my professional reads it once, with nothing left to ask again', {
  timeout: long,
}, async () => {
  await Given('they cannot see it before', async () => {
    await signInAs(professional.page, 'professional@demo.example')
    await openPerson()
    expect(await professional.page.getByText('I was a roofer').count()).toBe(0)
    expect(await professional.page.getByRole('link', { name: 'Story', exact: true }).count()).toBe(0)
  })
  await When('I share my story and what I have tried', () =>
    shareUntilADate(person, ['My story', 'What I have tried']),
  )
  await Then('it is in the brief, and all of it on its own page', async () => {
    await openPerson()
    await professional.page.getByText('I was a roofer').first().waitFor()
    await professional.page.goto(`${new URL(professional.page.url()).pathname}/story`)
    await title(professional.page, 'The story of Derek Hall')
    for (const words of [tried, sleep, link, 'Knee, left: Burning'])
      await professional.page.getByText(words).first().waitFor()
    await professional.page.getByText('You see part of the picture').waitFor()
    await professional.look('their-story')
  })
  await Then('I see that they have', async () => {
    await person.page.goto('/story')
    await person.page.getByText('Seen by Amira Patel').first().waitFor()
    expect([...person.faults, ...professional.faults]).toEqual([])
  })
})

test('5 without a script a tap on the body is a tick in the list, and left is mine', {
  timeout: long,
}, async () => {
  const phone = await setOut(browser, { at: concord, javaScript: false, newDevice: newPhone })
  const { page } = phone
  await signInAs(page, 'person8@demo.example')
  await page.goto('/story/body')
  const shape = (region: string, view: number) =>
    page.locator('.body-view').nth(view).locator(`.shape-${region}`)
  const across = async (region: string, view: number) => (await shape(region, view).boundingBox())?.x ?? 0
  expect(await across('hand-l', 0)).toBeGreaterThan(await across('hand-r', 0))
  expect(await across('hand-l', 1)).toBeLessThan(await across('hand-r', 1))
  const bare = await shape('knee-l', 0).evaluate((drawn) => getComputedStyle(drawn).fill)
  await shape('knee-l', 0).click()
  await shape('lower-back', 1).click()
  for (const place of ['knee-l', 'lower-back'])
    expect(await page.locator(`#place-${place}`).isChecked()).toBe(true)
  for (const view of [0, 1])
    expect(await shape('knee-l', view).evaluate((drawn) => getComputedStyle(drawn).fill)).not.toBe(bare)
  await page.getByRole('button', { name: 'Save my body map' }).click()
  await page.getByRole('heading', { level: 1, name: 'Is it different in some places?' }).waitFor()
  await phone.end()
})

async function openPerson(): Promise<void> {
  const { page } = professional
  await page.goto('/caseload')
  await page.getByRole('link', { name: 'Derek Hall' }).first().click()
  await title(page, 'Derek Hall')
}
