import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { signInAsSam } from './steps/exercising.ts'
import { follow, press, setOut, title, type Walk } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 240_000
let concord: Concord
let browser: Browser
let desk: Walk
let phone: Walk

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  ;[desk, phone] = await Promise.all([
    setOut(browser, { at: concord, javaScript: true, newDevice: newDesktop }),
    setOut(browser, { at: concord, javaScript: false, newDevice: newPhone }),
  ])
  await signInAsSam(desk.page)
  await signInAsSam(phone.page)
}, long)

afterAll(async () => {
  await Promise.all([desk?.end(), phone?.end()])
  await browser?.close()
  await concord?.stop()
})

const peg = (id: string, authored: string, numbers: number[], more: object = {}) => ({
  resource: {
    resourceType: 'QuestionnaireResponse',
    id,
    questionnaire: 'https://clinic.example/fhir/Questionnaire/91148-7',
    status: 'completed',
    authored,
    item: ['75893-8', '91145-3', '91146-1'].map((linkId, at) => ({
      linkId: `/${linkId}`,
      answer: [{ valueInteger: numbers[at] }],
    })),
    ...more,
  },
})
const totalled = {
  resource: {
    resourceType: 'Observation',
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '91147-9' }] },
    valueQuantity: { value: 6.5 },
    derivedFrom: [{ reference: 'QuestionnaireResponse/first' }],
  },
}
const condition = { resource: { resourceType: 'Condition', code: { text: 'Chronic widespread pain' } } }
const entries = [
  peg('first', '2025-10-05T09:30:00+01:00', [7, 6, 5]),
  totalled,
  peg('second', '2025-11-02', [6, 14, 5]),
  condition,
]
const file = (entry: object[]) => ({
  name: 'my-data.json',
  mimeType: 'application/fhir+json',
  buffer: Buffer.from(JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry })),
})

async function give(page: Page, given: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.goto('/import')
  await page.locator('input[type=file]').setInputFiles(given)
  await press(page, 'Show me what it holds')
}
const shows = (page: Page, words: string) => page.getByText(words, { exact: false }).first().waitFor()

describe('bringing in a file from elsewhere', () => {
  test('1 I see what it holds before anything is added, and what is wrong with it', {
    timeout: long,
  }, async () => {
    const { page } = desk
    await Given('I find the place among my data', async () => {
      await page.goto('/my-data')
      await page.getByRole('main').getByRole('link', { name: 'Bring in a file' }).click()
      await title(page, 'Bring in a file')
      await desk.look('import')
    })
    await When('I give a file that is not one, I am told where reading stopped', async () => {
      await give(page, { ...file([]), buffer: Buffer.from('{\n  "resourceType": "Bundle",\n  "entry": }') })
      await shows(page, 'Reading stopped at line 3, column 12.')
      await desk.look('import-broken')
    })
    await When('I give a file with one bad entry', async () => {
      await give(page, file(entries))
      await title(page, 'What this file holds')
    })
    await Then('it says what would be added, kept and refused, and where', async () => {
      for (const words of [
        'Would be added: 1',
        'Answered on 5 October 2025',
        'Not the same. Both are kept.',
        'Will not be taken: 1',
        'Bundle.entry[2].resource.item[1].answer[0].valueInteger',
        'This number is not one of the answers.',
        'Would be kept as it came: 1',
      ])
        await shows(page, words)
      await page.getByText('Show the 3 answers').click()
      await desk.look('import-preview')
    })
  })

  test('2 I bring it in, and bringing it in again changes nothing', { timeout: long }, async () => {
    const { page } = desk
    await When('I say so, it is added', async () => {
      await press(page, 'Bring it in')
      await title(page, 'What became of your file')
      for (const words of ['Added: 1', 'Kept as it came: 1', 'Not taken: 1']) await shows(page, words)
      await desk.look('import-done')
    })
    await Then('it stands among my answers, from elsewhere, on its day', async () => {
      await page.goto('/measures/filled')
      await shows(page, '(from elsewhere)')
      await desk.look('import-among-measures')
      await page.goto('/patterns/peg')
      await shows(page, '(from elsewhere)')
      await desk.look('import-among-patterns')
    })
    await When('I give the same file again', () => give(page, file(entries)))
    await Then('there is nothing new in it', async () => {
      await shows(page, 'There is nothing new for you in this file.')
      await shows(page, 'Here already: 2')
      expect(await page.getByRole('button', { name: 'Bring it in' }).count()).toBe(0)
      await press(page, 'Put the file away')
      await title(page, 'Bring in a file')
      await desk.look('import-again')
    })
    await Then('what was kept as it came is mine to read and throw away', async () => {
      await follow(page, 'See what was kept as it came')
      await title(page, 'What was kept as it came')
      await desk.look('import-kept')
      await follow(page, /^Look at it/)
      await shows(page, 'Chronic widespread pain')
      await desk.look('import-raw')
      await press(page, 'Throw it away')
      await shows(page, 'Nothing is kept here')
    })
  })

  test('3 without a script, on a phone: it asks who I am, and takes nobody else’s', {
    timeout: long,
  }, async () => {
    const { page } = phone
    const about = (reference: string, display: string) => ({ subject: { reference, display } })
    await When('I give a file about two people', async () => {
      await give(
        page,
        file([
          peg('a', '2025-09-01', [5, 5, 5], about('Patient/1', 'Sam O.')),
          peg('b', '2025-09-02', [1, 1, 1], about('Patient/2', 'Ana M.')),
        ]),
      )
      await title(page, 'Is this file about you?')
      await phone.look('import-ask-phone')
    })
    await When('I say nothing, it asks again', async () => {
      await press(page, 'Carry on')
      await shows(page, 'Choose who you are in this file')
    })
    await Then('what is mine can be brought in', async () => {
      await page.getByLabel('Sam O.').check()
      await press(page, 'Carry on')
      await shows(page, 'In this file you are: Sam O.')
      await shows(page, 'This is about somebody else.')
      await phone.look('import-preview-phone')
      await press(page, 'Bring it in')
      await shows(page, 'Added: 1')
    })
  })

  test('nothing went wrong on the way', () => {
    expect([...desk.faults, ...phone.faults]).toEqual([])
  })
})
