import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { openFlarePlan, signInAsSam } from './steps/exercising.ts'
import { press, title } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { expectNoAxeViolations } from './support/looks.ts'
import { picture } from './support/pictures.ts'
import { Given, Then, When } from './support/steps.ts'

let concord: Concord
let browser: Browser

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
})

afterAll(async () => {
  await browser?.close()
  await concord?.stop()
})

const open = async (newDevice: typeof newPhone | typeof newDesktop, options = {}) => {
  const device = await newDevice(browser, { at: concord, ...options })
  const page = await device.newPage()
  await signInAsSam(page)
  return { device, page }
}

test('an exercise that was left half-way is gone on with on another device', async () => {
  const { device, page } = await open(newPhone)
  await Given('somebody follows the steps of a look back one by one', async () => {
    await page.goto('/exercises/look-back?length=full')
    await press(page, 'One step at a time')
    await page.getByText(/^Step 1 of/).waitFor()
  })
  await When('they write a little and go on', async () => {
    await page.locator('main input[name="a-kept-going"]').fill('Fed the cat.')
    await press(page, 'Next step')
    await page.getByText(/^Step 2 of/).waitFor()
  })
  await device.close()
  const other = await open(newDesktop)
  await Then('a computer opens it at the same step', async () => {
    await other.page.goto('/exercises/look-back')
    await other.page.getByText('You stopped at step 2').waitFor()
  })
  await Then('and what was written is among what they made', async () => {
    await other.page.goto('/made')
    await other.page.getByText('Fed the cat.').first().waitFor()
  })
  await other.device.close()
})

test('H08 two devices change one plan: both are kept, and one is written from them', async () => {
  const [phone, tablet] = [await open(newPhone), await open(newDesktop)]
  const [fromPhone, fromTablet] = await Given('a plan is open on two devices', async () => [
    await openFlarePlan(phone.page, 'Words from the phone'),
    await openFlarePlan(tablet.page, 'Words from the tablet'),
  ])
  await When('both save', async () => {
    await fromPhone?.()
    await fromTablet?.()
  })
  const { page } = tablet
  await Then('both stand side by side', async () => {
    await page.getByRole('heading', { name: 'This was changed in two places' }).waitFor()
    for (const words of ['Words from the phone', 'Words from the tablet'])
      await page.getByText(words).first().waitFor()
    await picture(page, 'exercise-two-places')
    await expectNoAxeViolations(page)
  })
  await Then('one is written from both', async () => {
    await page.getByRole('link', { name: 'Write one from both' }).click()
    await title(page, 'Write one from both')
    await page.locator('main input[name="a-kind-words"]').fill('Words from both')
    await picture(page, 'exercise-both')
    await press(page, 'Save')
    await page.getByText('Words from both').waitFor()
    expect(await page.getByText('This was changed in two places').count()).toBe(0)
  })
  await Then('and what each device said is in its history', async () => {
    await page.getByRole('link', { name: 'What it said before' }).click()
    await title(page, 'What it said before')
    for (const words of ['Words from the phone', 'Words from the tablet'])
      expect(await page.getByText(words).count()).toBeGreaterThan(0)
  })
  await phone.device.close()
  await tablet.device.close()
})

test('without a script an exercise is read, written, saved and sent back with what is wrong', async () => {
  const { device, page } = await open(newPhone, { javaScript: false })
  await page.goto('/exercises/two-minute-breath?length=full')
  await page.getByText(/^Breathe in for/).waitFor()
  expect(await page.getByRole('button', { name: 'Start' }).count()).toBe(0)
  await page.goto('/exercises/find-a-baseline?length=full')
  await page.locator('main input[name="a-try-1"]').fill('quite long')
  await press(page, 'Save')
  await page.getByRole('alert').waitFor()
  expect(await page.locator('main input[name="a-try-1"]').inputValue()).toBe('quite long')
  await page.locator('main input[name="a-try-1"]').fill('9')
  await page.locator('main input[name="a-try-2"]').fill('5 minutes')
  await press(page, 'Save')
  await page.getByText('Your shortest try: 5 minutes.').waitFor()
  await device.close()
})

test.each(['no-preference', 'reduce'] as const)(
  'a breath is led in words by keyboard, with motion: %s',
  async (reducedMotion) => {
    const { device, page } = await open(newDesktop, { reducedMotion })
    await page.goto('/exercises/two-minute-breath?length=bad-day')
    const pacer = page.locator('[data-player=breath]')
    expect(await pacer.locator('.pacer-round').isVisible()).toBe(reducedMotion === 'no-preference')
    await pacer.getByRole('button', { name: 'Start' }).focus()
    await page.keyboard.press('Enter')
    await pacer.getByText('Breathe in', { exact: true }).waitFor()
    await pacer.getByText('Breathe out', { exact: true }).waitFor()
    const moving = await page.evaluate(() => document.getAnimations().length)
    expect(moving > 0).toBe(reducedMotion === 'no-preference')
    await page.keyboard.press('Space')
    await pacer.getByRole('button', { name: 'Carry on' }).waitFor()
    const left = await pacer.locator('[data-left]').innerText()
    await page.waitForTimeout(1500)
    expect(await pacer.locator('[data-left]').innerText()).toBe(left)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await pacer.getByText('Ready when you are').waitFor()
    expect(device.faults).toEqual([])
    await device.close()
  },
)

test('muscle release is followed with the clock, gone on from and gone back in', async () => {
  const { device, page } = await open(newPhone)
  await page.goto('/exercises/muscle-release?length=full')
  const player = page.locator('[data-player=steps]')
  const said = () => player.locator('[data-word]').innerText()
  const steps = await player.locator('li').allInnerTexts()
  await player.getByRole('button', { name: 'Start' }).tap()
  await page.waitForFunction(() => document.querySelector('[data-player=steps] [data-word]')?.textContent)
  expect(steps[0]).toContain(await said())
  await player.getByRole('button', { name: 'Next step' }).tap()
  expect(steps[1]).toContain(await said())
  expect(await player.locator('[aria-current=step]').count()).toBe(1)
  await player.getByRole('button', { name: 'Step before' }).tap()
  expect(steps[0]).toContain(await said())
  await player.getByRole('button', { name: 'Stop' }).tap()
  expect(await player.locator('[aria-current=step]').count()).toBe(0)
  expect(device.faults).toEqual([])
  await device.close()
})
