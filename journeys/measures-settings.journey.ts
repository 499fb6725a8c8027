import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { signInAs } from './steps/exercising.ts'
import { follow, press, setOut, title, type Walk } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 240_000
let concord: Concord
let browser: Browser
let admin: Walk
let sam: Walk

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  ;[admin, sam] = await Promise.all([
    setOut(browser, { at: concord, javaScript: true, newDevice: newDesktop }),
    setOut(browser, { at: concord, javaScript: true, newDevice: newPhone }),
  ])
  await Promise.all([signInAs(admin.page, 'admin@demo.example'), signInAs(sam.page, 'person@demo.example')])
}, long)
afterAll(async () => {
  await Promise.all([admin?.end(), sam?.end()])
  await browser?.close()
  await concord?.stop()
})

const phq9 = 'PHQ-9: Patient Health Questionnaire'

test('H01 H03 nobody is asked about dark thoughts before somebody acts on the answers', {
  timeout: long,
}, async () => {
  const { page } = admin
  await Given('the checklist says quietly that two measures wait for a name', async () => {
    await page.goto('/service')
    await page.getByText('Measures that wait for a name').click()
    await admin.look('service-home-measures')
    await follow(page, phq9)
    await title(page, phq9)
    await page.getByText('No clinician has reviewed this').waitFor()
    await admin.look('measure-settings-phq-9')
    expect(await page.getByRole('button', { name: 'Turn it on' }).count()).toBe(0)
    expect((await sam.page.goto('/measures/fill/phq-9'))?.status()).toBe(404)
  })
  await When('I name who acts on the answers, after I forgot the number', async () => {
    await follow(page, 'Name somebody')
    await page.getByLabel('Their name').fill('Mina Okafor')
    await page.getByLabel('What they do at your service').fill('Nurse specialist')
    await page.getByLabel('How soon the answers are read').fill('within two working days')
    await press(page, 'Save')
    await page
      .getByText('A phone number for people who need to speak to somebody before that: Write')
      .waitFor()
    await admin.look('measure-settings-who-wrong')
    await page.getByLabel('A phone number for people', { exact: false }).fill('020 7946 0018')
    await press(page, 'Save')
    await title(page, phq9)
    await press(page, 'Turn it on')
    await page.getByRole('button', { name: 'Turn it off' }).waitFor()
    await admin.look('measure-settings-phq-9-on')
  })
  await Then('it is offered, with help now and the name before the first answer', async () => {
    await sam.page.goto('/measures/fill/phq-9')
    await title(sam.page, phq9)
    const said = await sam.page.locator('main').innerText()
    for (const each of ['Mina Okafor', 'Nurse specialist', 'within two working days', '020 7946 0018'])
      expect(said).toContain(each)
    expect(await sam.page.locator('main a[href="/help-now"]').first().isVisible()).toBe(true)
    await sam.look('measure-phq-9')
  })
  await Then('once nobody acts, it is gone at once', async () => {
    await page.getByText('Nobody acts on them any more').first().click()
    await page.getByRole('button', { name: 'Nobody acts on them any more' }).click()
    await page.getByText('Nobody is named. It stays off').waitFor()
    expect((await sam.page.goto('/measures/fill/phq-9'))?.status()).toBe(404)
  })
  expect([...admin.faults, ...sam.faults]).toEqual([])
})

test('a service brings the words that its licence covers, looks at them, and turns them on', {
  timeout: long,
}, async () => {
  const { page } = admin
  await page.goto('/service/measures')
  await admin.look('measure-settings')
  await follow(page, /PSEQ-2/)
  await follow(page, 'Add the words')
  await admin.look('measure-settings-words')
  await When('I type them as they stand in our licensed copy', async () => {
    const fields = {
      holder: 'The holder',
      reference: 'Letter of May',
      'agreed-day': '4',
      'agreed-month': '5',
      'agreed-year': '2026',
      'confirmed-by': 'Mina Okafor, lead',
      copyright: 'The notice of the holder',
      'question-pseq-2-1': 'A made-up question about a good day',
      'answer-pseq-2-1-0': 'Not sure at all',
      'answer-pseq-2-1-6': 'Wholly sure',
    }
    for (const [name, words] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(words)
    await press(page, 'Save and look at them')
    await page.getByText('The question (pseq-2-2): Write something here').waitFor()
    await admin.look('measure-settings-words-wrong')
    await page.locator('[name="question-pseq-2-2"]').fill('Another made-up question')
    await press(page, 'Save and look at them')
  })
  await Then('I see them as people will, and turn them on', async () => {
    await title(page, 'As people see it')
    await page.getByText('6: Wholly sure').first().waitFor()
    await admin.look('measure-settings-preview')
    await press(page, 'Turn it on')
    await sam.page.goto('/measures/fill/pseq-2?at=all')
    await sam.page.getByText('A made-up question about a good day').first().waitFor()
    await sam.look('measure-own-words')
  })
  expect([...admin.faults, ...sam.faults]).toEqual([])
})
