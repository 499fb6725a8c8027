import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { signInAs } from './steps/exercising.ts'
import { openEntry, openTheirPlan, rewrite, seeItDifferently, writeGoal } from './steps/planning.ts'
import { follow, press, setOut, sheets, title, type Walk } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 240_000
let concord: Concord
let browser: Browser
let sam: Walk
let tablet: Walk
let amira: Walk
let home = ''

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  const way = { at: concord, javaScript: true }
  ;[sam, tablet, amira] = await Promise.all([
    setOut(browser, { ...way, newDevice: newPhone }),
    setOut(browser, { ...way, javaScript: false, newDevice: newPhone }),
    setOut(browser, { ...way, newDevice: newDesktop }),
  ])
  await Promise.all([
    signInAs(sam.page, 'person@demo.example'),
    signInAs(tablet.page, 'person@demo.example'),
    signInAs(amira.page, 'professional@demo.example'),
  ])
  home = await openTheirPlan(amira, 'Sam Okafor')
}, long)

afterAll(async () => {
  await Promise.all([sam?.end(), tablet?.end(), amira?.end()])
  await browser?.close()
  await concord?.stop()
})

const goal = 'Take the boys to the seaside for a day'
const first = 'Sit on the coach for two hours to try it out'
const second = 'Take the bus to the reservoir, one stop further each week'
const third = 'Take the bus to the reservoir, one stop further when the last one felt fine'
const view = 'I would still try the whole way once, on a good day, to see.'

describe('a plan that is agreed in three rounds, with one thing seen differently', () => {
  test('1 a goal in my words; they can agree and cannot change it', { timeout: long }, async () => {
    await sam.page.goto('/plan')
    await sam.look('plan')
    const seconds = await sam.timed(() => When('I write a goal', () => writeGoal(sam, goal, 'We paddle.')))
    await Then('it took less than a minute', async () => expect(seconds).toBeLessThan(60))
    await Given('it waits for them', async () => {
      await amira.page.goto('/caseload')
      await amira.page.getByText('Something in the plan waits for your answer').first().waitFor()
    })
    await When('they open it', () => openEntry(amira, home, goal))
    await amira.look('their-goal')
    expect(await amira.page.getByText(/Change this|Propose a change/).count()).toBe(0)
    await press(amira.page, 'Yes, I agree')
    await amira.page.getByText('Both sides agreed to exactly these words').waitFor()
  })

  test('2 the first round: they propose, and it is not in my plan', { timeout: long }, async () => {
    await When('they propose a step', async () => {
      await follow(amira.page, 'Propose a step')
      await amira.look('plan-propose')
      await rewrite(amira, first, 'Propose this')
      await amira.page.getByText('Waits for Sam Okafor').waitFor()
    })
    await Then('it waits for me', async () => {
      await sam.page.goto('/today')
      await sam.page.getByText('in your plan wait for your answer').waitFor()
      await openEntry(sam, '/plan', first)
      await sam.page.getByText('It is not in your plan until you say yes.').waitFor()
      await sam.look('plan-proposal')
    })
  })

  test('3 the second round: I change it', { timeout: long }, async () => {
    await follow(sam.page, 'Change it')
    await sam.look('plan-change')
    await When('I write it my way', () => rewrite(sam, second, 'Save'))
    await Then('it waits for them, and is not agreed', async () => {
      await sam.page.getByText('Waits for your team').waitFor()
      expect(await sam.page.getByText('Both sides agreed').count()).toBe(0)
    })
  })

  test('4 the third round: seen differently, changed once more, agreed', { timeout: long }, async () => {
    await openEntry(amira, home, second)
    await When('they see it differently', () => seeItDifferently(amira, view))
    await When('they propose one more change', async () => {
      await follow(amira.page, 'Propose a change')
      await rewrite(amira, third, 'Propose this')
    })
    await When('I say yes', async () => {
      await openEntry(sam, '/plan', second)
      await sam.look('plan-both')
      await press(sam.page, 'Yes, put this in my plan')
    })
    await Then('it is agreed, and the other view still stands there', async () => {
      await sam.page.getByText('Both sides agreed to exactly these words').waitFor()
      await sam.page.getByText(view).first().waitFor()
      await sam.page.getByText('Everything that happened here').click()
      for (const words of [first, second, third]) await sam.page.getByText(words).first().waitFor()
      await sam.look('plan-agreed')
    })
  })

  test('5 it prints for both', { timeout: long }, async () => {
    for (const [walk, at] of [
      [sam, '/plan/print'],
      [amira, `${home}/print`],
    ] as const) {
      await walk.page.goto(at)
      for (const words of [goal, third, view]) await walk.page.getByText(words).first().waitFor()
      await walk.look('plan-print')
      expect(await sheets(walk.page)).toBeLessThanOrEqual(3)
    }
  })
})

describe('two people who change one entry at once', () => {
  const begun = 'Ring the coach firm'
  const own = ['Ring the coach firm on Monday', 'Ask my sister to ring the coach firm']
  const theirs = 'Ring the coach firm from the clinic, together'
  const one = 'Ring the coach firm on Monday, with my sister listening'

  test('keep every version side by side, and make one of them', { timeout: long }, async () => {
    await Given('a step of mine', async () => {
      await sam.page.goto('/plan/new?kind=step')
      await rewrite(sam, begun, 'Save')
    })
    await When('it is opened on three devices', async () => {
      for (const walk of [sam, tablet]) {
        await openEntry(walk, '/plan', begun)
        await follow(walk.page, 'Change this')
      }
      await openEntry(amira, home, begun)
      await follow(amira.page, 'Propose a change')
    })
    await When('each is saved', async () => {
      await rewrite(sam, own[0] ?? '', 'Save')
      await rewrite(tablet, own[1] ?? '', 'Save')
      await rewrite(amira, theirs, 'Propose this')
    })
    await Then('all of them stand there', async () => {
      await sam.page.reload()
      await title(sam.page, 'A step')
      await sam.page.getByText('This was changed in two places at once').waitFor()
      for (const words of [...own, theirs]) await sam.page.locator('blockquote', { hasText: words }).waitFor()
      await sam.look('plan-two-versions')
      await amira.page.reload()
      await amira.page.getByText('Sam Okafor chooses.').waitFor()
      await amira.look('their-two-versions')
    })
    await When('I make one from all', async () => {
      await follow(sam.page, 'Make one from both')
      await sam.look('plan-make-one')
      await rewrite(sam, one, 'Save')
    })
    await Then('they can say yes to it', async () => {
      await openEntry(amira, home, one)
      await press(amira.page, 'Yes, I agree')
      await amira.page.getByText('Both sides agreed to exactly these words').waitFor()
      expect([...sam.faults, ...amira.faults]).toEqual([])
    })
  })
})
