import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { asSuperuser } from './kill/people.ts'
import { keptHere } from './offline/making.ts'
import { ready, signIn, somebody } from './offline/people.ts'
import { follow, press, title } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { expectFitsNarrowScreen, expectNoAxeViolations } from './support/looks.ts'
import { picture } from './support/pictures.ts'
import { Given, Then, When } from './support/steps.ts'

let concord: Concord
let browser: Browser
beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord(), launchChromium()])
})
afterAll(async () => {
  await browser.close()
  await concord.stop()
})

const peg = 'PEG: pain, enjoyment of life, general activity'
const [pain, enjoyment, activity] = ['75893-8', '91145-3', '91146-1'] as const
const question = (page: Page, code: string) => page.locator(`[data-question="${code}"]`)
const choose = (page: Page, code: string, answer: string) =>
  question(page, code)
    .locator('label.number')
    .filter({ hasText: new RegExp(`^${answer}(:|$)`) })
    .click()
const next = (page: Page, code: string, words = 'Next') =>
  question(page, code).getByRole('button', { name: words, exact: true }).click()
const look = async (page: Page, name: string) => {
  await picture(page, `measures-${name}`)
  await expectNoAxeViolations(page)
  await expectFitsNarrowScreen(page)
}

test('H05 where I start from: begun on a phone, on through a tunnel, finished at a desk', async () => {
  const nell = await somebody(concord, 'Nell')
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await Given('I have just joined, and see that there are a few questions', async () => {
    await signIn(page, nell)
    await follow(page, 'Have a look')
    await title(page, 'Questions about how things are')
    await look(page, 'overview')
    await keptHere(page)
  })
  await When('I answer the first of them', async () => {
    await page.getByRole('link', { name: 'Fill it in' }).first().click()
    await title(page, peg)
    expect(await question(page, pain).isVisible()).toBe(true)
    expect(await question(page, enjoyment).isVisible()).toBe(false)
    await look(page, 'question')
    await choose(page, pain, '5')
    await next(page, pain)
    await question(page, enjoyment).waitFor()
    await page.waitForURL(`**?at=${enjoyment}`)
  })
  await When('the bus goes into a tunnel, and I go on', async () => {
    await phone.setOffline(true)
    await choose(page, enjoyment, '6')
    await next(page, enjoyment)
    await question(page, activity).waitFor()
    await page.getByText('Kept on this device. Not sent yet.').first().waitFor()
    await picture(page, 'measures-offline')
    await expectNoAxeViolations(page)
  })
  await Then('what I said before is there when I go back', async () => {
    await next(page, activity, 'Back')
    await question(page, enjoyment).waitFor()
    expect(await page.locator(`[name="a-${enjoyment}"]:checked`).inputValue()).toBe('6')
  })
  await When('there is internet again', async () => {
    await phone.setOffline(false)
    await page.goto('/measures')
    await page.getByText('You have begun').waitFor()
    await expect
      .poll(() => keptAnswers(nell.person), { timeout: 10_000 })
      .toEqual([
        [pain, 5],
        [enjoyment, 6],
      ])
  })
  const desk = await newDesktop(browser, { at: concord, viewport: { width: 1280, height: 900 } })
  const large = await desk.newPage()
  await When('I go on at a desk', async () => {
    await signIn(large, nell)
    await large.goto('/measures')
    await picture(large, 'measures-overview')
    await follow(large, 'Carry on')
    await title(large, peg)
    for (const code of [pain, enjoyment, activity]) expect(await question(large, code).isVisible()).toBe(true)
    expect(await large.locator(`[name="a-${enjoyment}"]:checked`).inputValue()).toBe('6')
    await choose(large, activity, '4')
    await look(large, 'questions')
    await large.locator('.question-all').getByRole('button').click()
  })
  await Then('I check my answers, change one, and finish', async () => {
    await title(large, 'Check your answers')
    await look(large, 'review')
    await large
      .getByRole('link', { name: /^Change/ })
      .first()
      .click()
    await choose(large, pain, '7')
    await large.locator('.question-all').getByRole('button').click()
    await title(large, 'Check your answers')
    await large.getByLabel('Somebody helped me fill this in').check()
    await press(large, 'Finish')
    await large.getByText('Score: 5.7').waitFor()
    await look(large, 'finished')
  })
  await Then('both answers to the first question are kept, and the score is of the last', async () => {
    expect(await keptAnswers(nell.person)).toEqual([
      [pain, 5],
      [enjoyment, 6],
      [activity, 4],
      [pain, 7],
    ])
  })
  await When('I look at it on the phone, and take a break from all of it', async () => {
    await page.goto('/measures')
    await page
      .getByRole('link', { name: /20\d\d/ })
      .first()
      .click()
    await page.getByText('Score: 5.7').waitFor()
    await look(page, 'finished')
    await page.goto('/measures')
    await page.getByText('Take a break').click()
    await page.getByLabel('Until I end it').check()
    await look(page, 'break')
    await press(page, 'Begin the break')
    await page.getByText('You are taking a break from questions').waitFor()
    await look(page, 'resting')
  })
  expect([...phone.faults, ...desk.faults]).toEqual([])
  await Promise.all([phone.close(), desk.close()])
})

test('finished without internet, it is sent and scored when there is some', async () => {
  const olu = await somebody(concord, 'Olu')
  const phone = await newPhone(browser, { at: concord })
  const page = await phone.newPage()
  await signIn(page, olu)
  await page.goto('/measures/fill/peg')
  await ready(page)
  await keptHere(page)
  await phone.setOffline(true)
  await page.goto('/measures/fill/peg')
  for (const code of [pain, enjoyment, activity]) {
    await question(page, code).waitFor()
    await choose(page, code, '3')
    await next(page, code, code === activity ? 'Check my answers' : 'Next')
  }
  await page.getByText('These are your answers on this device.').waitFor()
  await picture(page, 'measures-offline-review')
  await press(page, 'Finish, and send it when there is internet')
  await page.getByText('Kept on this device. Not sent yet.').waitFor()
  await phone.setOffline(false)
  await page.getByText('What this device kept is now saved.').waitFor()
  await page.goto('/measures')
  await page
    .getByRole('link', { name: /20\d\d/ })
    .first()
    .click()
  await page.getByText('Score: 3').waitFor()
  expect(phone.faults).toEqual([])
  await phone.close()
})

test('every question is answered without JavaScript', async () => {
  const pia = await somebody(concord, 'Pia')
  const phone = await newPhone(browser, { at: concord, javaScript: false })
  const page = await phone.newPage()
  await page.goto('/sign-in?next=/measures/fill/phq-4')
  await page.locator('input[name=email]').fill(pia.email)
  await page.locator('input[name=password]').fill(pia.password)
  await page.locator('main form button[type=submit]').click()
  for (let number = 1; number <= 4; number++) {
    await page.getByText(`Question ${number} of 4`).waitFor()
    const now = page.locator('[data-now]')
    await now.getByLabel('Several days').check()
    await now.getByRole('button').first().click()
  }
  await title(page, 'Check your answers')
  await press(page, 'Finish')
  await page.getByText('Score: 4').waitFor()
  await phone.close()
})

const keptAnswers = async (person: string) => {
  const rows = await asSuperuser<{ item: string; value: unknown }>(
    concord.data,
    'select item, value from concord.measure_answer where person_id = $1 order by recorded_at',
    [person],
  )
  return rows.map(({ item, value }) => [item, value])
}
