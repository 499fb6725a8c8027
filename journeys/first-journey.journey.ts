import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { expectNothingThere } from './steps/doors.ts'
import {
  confirmWhoJoined,
  expectInvitationMail,
  inviteSomebody,
  signInAsProfessional,
} from './steps/inviting.ts'
import { joinWithCode, mistypeTheCode } from './steps/joining.ts'
import {
  findSomethingNew,
  markReviewed,
  openFromCaseload,
  printTheBrief,
  seeWhoRead,
} from './steps/reading.ts'
import { shareByKeyboard, shareUntilADate, shareWithoutChoosing, stopSharing } from './steps/sharing.ts'
import { setOut, type Walk } from './steps/walk.ts'
import { checkIn, checkInByKeyboard, writeStory } from './steps/writing.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { type Mailbox, startMailbox } from './support/mailbox.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 300_000
let concord: Concord
let browser: Browser
let mailbox: Mailbox

beforeAll(async () => {
  mailbox = await startMailbox()
  ;[concord, browser] = await Promise.all([
    startConcord({ env: { SMTP_URL: mailbox.url, CONCORD_DEMO: 'on' } }),
    launchChromium(),
  ])
})

afterAll(async () => {
  await browser?.close()
  await concord?.stop()
  await mailbox?.stop()
})

const story = {
  knowMe:
    'I have had pain in my back and legs for six years. Short visits are hard. Please ask what I have tried.',
  matters: 'Walking my daughter to school, and my allotment.',
}

describe.each([
  { on: 'a phone', name: 'Nadia Rahman', newDevice: newPhone, javaScript: true },
  {
    on: 'a phone without JavaScript',
    name: 'Ewan Fraser',
    newDevice: newPhone,
    javaScript: false,
    withheld: 'My story',
  },
  { on: 'a computer, by keyboard', name: 'Ines Duarte', newDevice: newDesktop, javaScript: true },
])('the first journey on $on', ({ name, newDevice, javaScript, withheld }) => {
  const keyboard = newDevice === newDesktop
  const sections = ['My story', 'My goals and plan', 'My check-ins'].filter((each) => each !== withheld)
  const email = `${name.split(' ')[0]?.toLowerCase()}@example.org`
  let professional: Walk
  let person: Walk
  let code = ''
  let preview = ''
  let personId = ''

  beforeAll(async () => {
    const way = { at: concord, javaScript, newDevice }
    ;[professional, person] = await Promise.all([setOut(browser, way), setOut(browser, way)])
  })
  afterAll(async () => {
    await Promise.all([professional?.end(), person?.end()])
  })

  test('1 a professional invites someone, on paper and by mail', { timeout: long }, async () => {
    await Given('a professional who is signed in', () => signInAsProfessional(professional))
    const label = `${name.replace(/[^A-Z]/g, '')}, first visit`
    code = await When('they invite someone', () => inviteSomebody(professional, { label, email }))
    await Then('the code comes by mail too', () => expectInvitationMail(mailbox, email, code))
  })

  test('2 the person joins in under two minutes', { timeout: long }, async () => {
    await Given('a first code with a slip in it', () => mistypeTheCode(person))
    person.screens.length = 0
    const seconds = await person.timed(() =>
      When('I join with my code', () => joinWithCode(person, { code, email, name, mailbox })),
    )
    await Then('it took less than two minutes and eight screens', async () => {
      expect(seconds).toBeLessThan(120)
      expect(person.screens).toHaveLength(8)
    })
  })

  test('3 the person writes, and checks in in under 20 seconds', { timeout: long }, async () => {
    await When('I write what my team should know and what matters', () => writeStory(person, story))
    const seconds = await person.timed(() =>
      When('I check in', async () => {
        if (keyboard) await checkInByKeyboard(person, 3)
        else expect(await checkIn(person, 'Mixed'), 'taps').toBe(2)
      }),
    )
    await Then('it is kept, and took no time', async () => {
      expect(seconds).toBeLessThan(20)
      await person.look('check-in-saved')
      await person.page.goto('/check-ins')
      await person.page.getByText('Mixed', { exact: true }).waitFor()
      await person.look('check-ins')
    })
  })

  test('4 the person shares until a date, having seen what they will see', { timeout: long }, async () => {
    const confirm = () =>
      When('the professional confirms who joined', () => confirmWhoJoined(professional, name))
    await When('I forget to choose', () => shareWithoutChoosing(person))
    if (keyboard) await confirm()
    preview = await When('I share', () =>
      keyboard ? shareByKeyboard(person) : shareUntilADate(person, sections),
    )
    if (!keyboard) {
      await Then('it waits until I am confirmed', () =>
        person.page.getByText('Waiting for Amira Patel to confirm').waitFor(),
      )
      await person.look('sharing-pending')
      await confirm()
      await person.page.reload()
    }
    await Then('it is open', async () => {
      await person.page.getByText('No one has read this yet').first().waitFor()
      expect(await person.page.getByText('Waiting for').count()).toBe(0)
    })
    await person.look('sharing-unread')
  })

  test('5 the professional reads exactly what the person saw', { timeout: long }, async () => {
    const opened = await When('they open the brief', () =>
      openFromCaseload(professional, name, 'Newly shared on'),
    )
    personId = opened.personId
    await Then('the words are those of the preview', async () => {
      expect(opened.words).toBe(preview)
      expect(opened.words).toContain(story.matters)
      expect(opened.words.includes(story.knowMe)).toBe(withheld === undefined)
      if (withheld)
        expect(opened.words).toContain(
          'Not shared with you, or not written What they want their team to know',
        )
      expect(opened.words).toContain('You see part of the picture')
    })
    await When('they print it', () => printTheBrief(professional, name))
    await Then('they can mark it, and take it back', () => markReviewed(professional, name))
  })

  test('6 the person sees who read it, and when', { timeout: long }, async () => {
    await Then('I see it wherever I would look', () => seeWhoRead(person))
    await When('I check in once more', () => checkIn(person, 'Quite good'))
    await Then('they learn that their reading is no longer the latest', () =>
      findSomethingNew(professional, name),
    )
  })

  test('7 after the end there had never been anything', { timeout: long }, async () => {
    await When('I stop sharing', () => stopSharing(person))
    await Then('no way in is left', () => expectNothingThere(professional, concord, personId, name))
    await professional.page.goto(`/people/${personId}`)
    await professional.look('not-found')
    expect([...person.faults, ...professional.faults]).toEqual([])
  })
})

test('half a year of somebody fits one sheet of paper', {
  timeout: long,
}, async () => {
  const walk = await setOut(browser, { at: concord, javaScript: true, newDevice: newDesktop })
  await signInAsProfessional(walk)
  await openFromCaseload(walk, 'George Antoniou', 'Newly shared on', 'brief-of-half-a-year')
  await printTheBrief(walk, 'George Antoniou', 'brief-of-half-a-year-print')
  await walk.end()
})
