import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { type Somebody, somebody } from './offline/people.ts'
import { exercise, lengthsOfAll, withFields, withPlayer, withRoom } from './programme/exercises.ts'
import { playAndStop, tabToButton, writeAndSave } from './programme/keyboard.ts'
import { enter, expectSaid, looksOf } from './programme/shown.ts'
import { follow, press, title } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { type Device, newPhone } from './support/devices.ts'
import { expectFitsNarrowScreen, expectNoAxeViolations } from './support/looks.ts'
import { picture } from './support/pictures.ts'
import { Given, Then, When } from './support/steps.ts'

let concord: Concord
let browser: Browser
let amira: Somebody
let phone: Device
let page: Page

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  amira = await somebody(concord, 'Amira')
  phone = await newPhone(browser, { at: concord })
  page = await phone.newPage()
  await enter(page, amira)
})

afterAll(async () => {
  expect(phone.faults).toEqual([])
  await browser?.close()
  await concord?.stop()
})

const made = new Map<string, string>()

describe('by keyboard alone', () => {
  test.each(withFields.map((each) => [each.title, each] as const))(
    '“%s” is written, saved and shown',
    async (_, it) => {
      for (const [at, { length, asked }] of lengthsOfAll(it).entries()) {
        await page.goto(`/exercises/${it.id}?length=${length}`)
        if (at === 0) {
          await picture(page, `exercise-${it.id}`)
          await expectNoAxeViolations(page, looksOf(...it.fields.map(({ kind }) => kind)))
          await expectFitsNarrowScreen(page)
        }
        const said = await writeAndSave(page, asked)
        await expectSaid(page, said)
        made.set(new URL(page.url()).pathname, it.title)
      }
      await picture(page, `made-${it.id}`)
      await expectNoAxeViolations(page, looksOf(it.template ? 'template' : it.document))
      await expectFitsNarrowScreen(page)
    },
  )

  test.each(withPlayer.map((each) => [each.title, each.id] as const))(
    'the player of “%s” is started, held and stopped',
    async (_, id) => {
      await page.goto(`/exercises/${id}?length=two-minutes`)
      await playAndStop(page)
      await page.goto(`/exercises/${id}?length=two-minutes`)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await playAndStop(page)
      await page.emulateMedia({ reducedMotion: null })
    },
  )

  test.each(withRoom.map((each) => [each.title, each] as const))(
    '“%s” leads to the room that does its work',
    async (_, { id, room = '' }) => {
      await page.goto(`/exercises/${id}`)
      await picture(page, `exercise-${id}`)
      await expectNoAxeViolations(page, { looks: 'light' })
      await tabToButton(page, 'Go there')
      await Promise.all([page.waitForURL(`**${room}`), page.keyboard.press('Enter')])
      await picture(page, `room-${id}`)
    },
  )
})

test('all of it stands in what I made', async () => {
  await page.goto('/made')
  await title(page, 'What you made')
  await picture(page, 'made-all')
  await expectNoAxeViolations(page)
  const listed = new Map<string, string>()
  for (let more = true; more; ) {
    for (const link of await page.locator('main a[href^="/made/"]').all())
      listed.set((await link.getAttribute('href')) ?? '', await link.innerText())
    const earlier = page.getByRole('link', { name: 'Made earlier' })
    more = (await earlier.count()) > 0
    if (more) await Promise.all([page.waitForURL('**before=**'), earlier.click()])
  }
  for (const [address, name] of made) expect(listed.get(address), address).toContain(name)
})

test('by keyboard, one step follows another', async () => {
  await page.goto('/exercises/look-back?length=full')
  await tabToButton(page, 'One step at a time')
  await Promise.all([page.waitForURL('**#steps'), page.keyboard.press('Enter')])
  await page.getByText(/^Step 1 of/).waitFor()
  await picture(page, 'exercise-one-step')
  await expectNoAxeViolations(page)
  await expectFitsNarrowScreen(page)
  for (const [button, step] of [
    ['Next step', 2],
    ['Next step', 3],
    ['Step before', 2],
  ] as const) {
    await tabToButton(page, button)
    await page.keyboard.press('Enter')
    await page.getByText(new RegExp(`^Step ${step} of`)).waitFor()
  }
})

test.each(['myth-sort', 'activity-and-rest-planner', 'letter-to-employer'])(
  'without JavaScript, %s is written by keyboard, saved and shown',
  async (id) => {
    const ben = await somebody(concord, `Ben-${id}`)
    const device = await newPhone(browser, { at: concord, javaScript: false })
    const plain = await device.newPage()
    await enter(plain, ben)
    await plain.goto(`/exercises/${id}?length=full`)
    const [{ asked } = { asked: [] }] = lengthsOfAll(exercise(id))
    await expectSaid(plain, await writeAndSave(plain, asked))
    await device.close()
  },
)

test('two tabs change one plan: both are kept, I am asked, and I keep one', async () => {
  const cara = await somebody(concord, 'Cara')
  const device = await newPhone(browser, { at: concord })
  const [one, other] = [await device.newPage(), await device.newPage()]
  const open = (tab: Page) => tab.goto('/exercises/if-then-plan?length=full')
  const write = async (tab: Page, words: string) => {
    await tab.locator('main form input[type=text]').first().fill(words)
    await press(tab, 'Save')
    await tab.waitForURL('**/made/*')
  }
  await enter(one, cara)
  await open(one)
  await write(one, 'After breakfast')
  await Given('the same plan is open twice', () => Promise.all([open(one), open(other)]))
  await When('both tabs save', async () => {
    await write(one, 'After lunch')
    await write(other, 'After supper')
  })
  await Then('both are kept and shown', async () => {
    await title(other, exercise('if-then-plan').title)
    await other.getByText('This was changed in two places').waitFor()
    await expectSaid(other, ['After lunch', 'After supper'])
    await expectFitsNarrowScreen(other)
  })
  await When('I keep one', () =>
    other
      .getByRole('button', { name: /^Keep this one/ })
      .last()
      .click(),
  )
  await other.getByText('This was changed in two places').waitFor({ state: 'detached' })
  await Then('one is left, and both stand in what it said before', async () => {
    await expectSaid(other, ['After lunch'])
    await follow(other, 'What it said before')
    await title(other, 'What it said before')
    await expectSaid(other, ['After lunch', 'After supper'])
  })
  expect(device.faults).toEqual([])
  await device.close()
})
