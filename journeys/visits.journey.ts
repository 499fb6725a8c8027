import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { signInAs } from './steps/exercising.ts'
import { briefWords, shareUntilADate } from './steps/sharing.ts'
import { addTopics, beginWith, decide, parkTopic, planVisit, sayHowItWas, weighUp } from './steps/visiting.ts'
import { follow, press, setOut, sheets, title, type Walk } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 240_000
let concord: Concord
let browser: Browser
let person: Walk
let professional: Walk
let mine = ''
let theirs = ''
let brief = ''

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  const way = { at: concord, javaScript: true }
  ;[person, professional] = await Promise.all([
    setOut(browser, { ...way, newDevice: newPhone }),
    setOut(browser, { ...way, newDevice: newDesktop }),
  ])
  await Promise.all([
    signInAs(person.page, 'person3@demo.example'),
    signInAs(professional.page, 'professional@demo.example'),
  ])
}, long)

afterAll(async () => {
  await Promise.all([person?.end(), professional?.end()])
  await browser?.close()
  await concord?.stop()
})

const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000)
const first = 'I cannot kneel on the roof any more. What work is left for me?'
const second = 'Is the tingling in my hand the same thing?'
const third = 'My daughter asks whether I should move the bed downstairs.'
const fourth = 'Could I go fishing again?'
const theirTopic = 'How the nights in the chair are going'
const note = 'Ladders are out for now. Ground work with breaks is worth a try.'
const decision = 'Ask the foreman about ground work'
const medicine = 'The tablets at night'

test('1 I get ready by thumb: three topics, one more that is parked, and a helper who types', {
  timeout: long,
}, async () => {
  const { page } = person
  await Given('I share my visits', () => shareUntilADate(person, ['My visits']))
  mine = await When('I plan a visit', () => planVisit(person, inDays(3)))
  await follow(page, 'Get ready')
  await title(page, 'Get ready')
  await When('I write what I want to talk about', () => addTopics(person, [first, second]))
  await When('my daughter types for me', async () => {
    await beginWith(person, 'Mandy')
    await addTopics(person, [third])
  })
  await Then('what she typed is a draft, and says so across it', async () => {
    const draft = page.locator('.draft', { hasText: third })
    await draft.getByText('Draft: written with Mandy, not yet confirmed by Derek Hall').first().waitFor()
    expect(await draft.locator('.draft-mark').count()).toBe(1)
    expect(await page.locator('.draft').count()).toBe(1)
  })
  await When('I add a fourth', () => parkTopic(person, fourth, 'Amira Patel'))
  await person.look('visit-prepare')
})

test('2 nobody reads it before I am ready; then it is in the brief, drafts as drafts', {
  timeout: long,
}, async () => {
  const { page } = professional
  await Given('I am not ready', async () => {
    await page.goto('/caseload')
    await page.getByRole('link', { name: 'Derek Hall' }).first().click()
    await title(page, 'Derek Hall')
    brief = new URL(page.url()).pathname
    theirs = `${brief}${mine}`
    expect(await briefWords(professional)).not.toContain(first)
    expect((await page.goto(theirs))?.status()).toBe(404)
  })
  await When('I say that I am ready', async () => {
    await press(person.page, 'I’m ready: show my topics')
    await person.page.getByText('Your topics are ready.').waitFor()
    await person.look('visit-ready')
  })
  await Then('they read my three topics, one of them as a draft', async () => {
    await page.goto(brief)
    const agenda = page.locator('.brief section', { hasText: 'The next visit' })
    for (const words of [first, second, third]) await agenda.getByText(words).waitFor()
    await agenda.locator('.draft', { hasText: third }).getByText('written with Mandy').first().waitFor()
    expect(await agenda.getByText(fourth).count()).toBe(0)
    await professional.look('brief-agenda')
  })
  await When('I confirm what Mandy typed', async () => {
    await person.page.goto(`${mine}/prepare`)
    await person.page.getByText('Ready since').waitFor()
    await press(person.page, 'Yes, this is what I want to say')
    await person.page.getByText('Writing with someone?').waitFor()
    expect(await person.page.locator('.draft').count()).toBe(0)
  })
  await Then('it is no draft for them either', async () => {
    await page.goto(theirs)
    await page.locator('blockquote', { hasText: third }).waitFor()
    expect(await page.locator('.draft').count()).toBe(0)
    await page.getByText('Amira Patel takes it up').or(page.getByText('You take it up')).first().waitFor()
    await professional.look('their-visit')
  })
})

test('3 they add their own, and both say yes to one order', { timeout: long }, async () => {
  await When('they add a topic and move it up', async () => {
    await follow(professional.page, 'Topics and their order')
    await addTopics(professional, [theirTopic])
    await professional.page.getByRole('button', { name: 'Up topic 4' }).click()
    await professional.page.locator('#topics blockquote').nth(2).filter({ hasText: theirTopic }).waitFor()
    await professional.look('their-prepare')
    await press(professional.page, 'This order is fine for me')
  })
  await Then('I see their order, and say yes to it', async () => {
    const { page } = person
    await page.goto(`${mine}/prepare`)
    await page.getByText('Amira Patel said yes to this order.').waitFor()
    const order = await page.locator('#topics blockquote').allInnerTexts()
    expect(order).toEqual([first, second, theirTopic, third])
    await press(page, 'This order is fine for me')
    await page.getByText('The order is agreed').waitFor()
    await person.look('visit-agreed')
  })
})

test('4 we write down together what was said, decided and weighed up', { timeout: long }, async () => {
  const { page } = professional
  await When('they write a note', async () => {
    await page.goto(`${theirs}/write/note`)
    await page.getByLabel('Note', { exact: true }).fill(note)
    await press(page, 'Save')
    await page.locator('blockquote', { hasText: note }).waitFor()
  })
  await When('they write who does what, by when', () =>
    decide(professional, theirs, { what: decision, who: 'Derek Hall', by: inDays(20) }),
  )
  await When('I write what a medicine is for, and what doing nothing would mean', () =>
    weighUp(person, mine, {
      what: medicine,
      why: 'I am up at three.',
      hoped: 'To sleep in a bed.',
      nothing: 'I stay in the chair a while longer.',
      review: inDays(40),
    }),
  )
  await Then('I have all of it at once, and it prints', async () => {
    for (const words of [note, decision]) await person.page.getByText(words).first().waitFor()
    await person.look('visit-written')
    await follow(person.page, 'Print this visit')
    for (const words of [first, theirTopic, note, decision, medicine, 'I stay in the chair a while longer.'])
      await person.page.getByText(words).first().waitFor()
    await person.look('visit-print')
    expect(await sheets(person.page)).toBeLessThanOrEqual(2)
  })
})

test('5 a copy for the clinical record is said before, and I am told', { timeout: long }, async () => {
  const { page } = professional
  await person.page.goto(`${mine}/prepare`)
  await When('they copy it', async () => {
    await page.goto(`${theirs}/copy`)
    await page.getByText('cannot call it back').waitFor()
    await professional.look('visit-copy')
    await press(page, 'Make plain text to paste')
    await page.getByText(`${decision} (`).or(page.getByText(decision)).first().waitFor()
    await professional.look('visit-copied')
  })
  await Then('I see that, at the visit and in the log', async () => {
    await person.page.goto(mine)
    await person.page.getByText('If you stop sharing or erase things here, that copy stays there.').waitFor()
    await person.page.getByText(/Amira Patel copied this visit on .*, as text/).waitFor()
    await person.page.goto('/access-log')
    await person.page.getByText('Amira Patel copied a visit into your clinical record.').first().waitFor()
  })
})

test('6 each says how it was; the two stand side by side only once both have chosen that', {
  timeout: long,
}, async () => {
  const my = 'I did not have to hurry.'
  const their = 'I asked about the bed too late.'
  await When('I answer and choose to show it', async () => {
    const words = ['Yes', 'Mostly', 'Yes', 'A little']
    await sayHowItWas(person, mine, { words, more: my })
    await press(person.page, 'Show mine, once both sides choose to')
    await person.page.getByText('The other side has not chosen to yet').waitFor()
    await person.look('visit-check-shown')
  })
  await Then('they see nothing of it, before they answered and after', async () => {
    const { page } = professional
    await page.goto(`${theirs}/check`)
    expect(await page.getByText(my).count()).toBe(0)
    await sayHowItWas(professional, theirs, { words: ['Mostly', 'Yes', 'Mostly', 'Yes'], more: their })
    expect(await page.getByText(my).count()).toBe(0)
    await person.page.goto(`${mine}/check`)
    expect(await person.page.getByText(their).count()).toBe(0)
  })
  await When('they choose to show theirs', () =>
    press(professional.page, 'Show mine, once both sides choose to'),
  )
  await Then('both stand side by side, for both, and in no brief', async () => {
    await person.page.reload()
    for (const walk of [person, professional]) {
      for (const words of [my, their]) await walk.page.locator('blockquote', { hasText: words }).waitFor()
      await walk.look('visit-together')
    }
    await professional.page.goto(brief)
    const words = await briefWords(professional)
    for (const each of [my, their]) expect(words).not.toContain(each)
    expect([...person.faults, ...professional.faults]).toEqual([])
  })
})
