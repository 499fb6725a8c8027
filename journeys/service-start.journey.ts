import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { inviteSomebody } from './steps/inviting.ts'
import { follow, press, setOut, title, type Walk } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { acceptInvitation, inviteAdministrator } from './support/first-administrator.ts'
import { linkIn, type Mailbox, startMailbox } from './support/mailbox.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 300_000
const password = 'three herons by the weir'
let concord: Concord
let browser: Browser
let mailbox: Mailbox
let robin: Walk
let amina: Walk

beforeAll(async () => {
  mailbox = await startMailbox()
  ;[concord, browser] = await Promise.all([
    startConcord({ env: { SMTP_URL: mailbox.url } }),
    launchChromium(),
  ])
  const way = { at: concord, javaScript: true }
  robin = await setOut(browser, { ...way, newDevice: newDesktop })
  amina = await setOut(browser, { ...way, newDevice: newPhone })
}, long)

afterAll(async () => {
  await browser?.close()
  await concord?.stop()
  await mailbox?.stop()
})

const status = (page: Page, line: string) => page.getByRole('listitem').filter({ hasText: line })
const named = async (page: Page, line: string, words = 'Done') => {
  await page.goto('/service')
  await status(page, line).getByText(words, { exact: true }).waitFor()
}
const fill = async (page: Page, texts: Record<string, string>) => {
  for (const [label, text] of Object.entries(texts)) await page.getByLabel(label, { exact: true }).fill(text)
}

describe('a service from nothing to the first person invited', () => {
  test('1 its first administrator finds what is missing, line by line', { timeout: long }, async () => {
    const { page, look } = robin
    await Given('a link from whoever runs the machine', async () => {
      await acceptInvitation(page, await inviteAdministrator(concord, 'robin@example.org'), password)
    })
    await Then('I see what comes before the first person', async () => {
      await title(page, 'The service')
      await page.getByRole('heading', { name: 'Before you invite the first person' }).waitFor()
      expect(await page.getByText('Not yet named').count()).toBeGreaterThan(5)
      await look('start-checklist-empty')
    })
    await When('I follow a line and name who answers for the information', async () => {
      await follow(page, /Who looks after the information/)
      await title(page, 'Settings')
      await press(page, 'Save')
      await page.getByRole('alert').waitFor()
      await look('start-settings-empty')
      await fill(page, {
        'Name of the service': 'Weir Lane Pain Service',
        'Who looks after the information': 'Weir Lane Health',
        'How people can ask about it': 'privacy@example.org',
        'How long it is kept': 'Until you ask us to delete it',
        'Phone number of the service': '01632 960 040',
        'Whom people who work here can turn to when the work weighs on them (optional)':
          'Staff support line, 01632 960 042',
      })
      await page.locator('input[name=safety-name]').fill('Dr Ines Wolf')
      await page.locator('input[name=safety-email]').fill('safety@example.org')
      await page.getByLabel(/We have checked the numbers for England/).check()
      await page.getByLabel('18 years').check()
      await look('start-settings')
      await press(page, 'Save')
      await page.getByText('Saved', { exact: true }).waitFor()
    })
    await Then('these lines are done', async () => {
      for (const line of ['Who looks after the information', 'Which help-now numbers fit your place'])
        await named(page, line)
    })
  })

  test('2 teams are made, named anew and ended, with what that means said first', {
    timeout: long,
  }, async () => {
    const { page, look } = robin
    await When('I make two teams, one by mistake', async () => {
      await page.goto('/service')
      await follow(page, /At least one team/)
      await title(page, 'Teams')
      await press(page, 'Make the team')
      await page.getByRole('link', { name: /Please fill this in/ }).waitFor()
      await fill(page, { 'Name of a new team': 'Weir team' })
      await press(page, 'Make the team')
      await title(page, 'Weir team')
      await page.getByText('Change the name').click()
      await fill(page, { 'New name': 'Weir Lane team' })
      await press(page, 'Save')
      await title(page, 'Weir Lane team')
      await look('start-team')
      await page.goto('/service/teams')
      await fill(page, { 'Name of a new team': 'A slip' })
      await press(page, 'Make the team')
      await title(page, 'A slip')
    })
    await When('I end the one that was a mistake', async () => {
      await follow(page, 'End this team')
      await title(page, 'End A slip?')
      await page.getByText('is no longer shared', { exact: false }).first().waitFor()
      await look('start-end-team')
      await press(page, 'End the team now')
      await title(page, 'Teams')
      expect(await page.getByText('A slip').count()).toBe(0)
    })
    await Then('one team is left, with nobody in it yet', async () => {
      await named(page, 'At least one team')
      await status(page, 'Somebody in each team').getByText('Not yet named').waitFor()
    })
  })

  test('3 pages are signed off, and a professional comes into the team', { timeout: long }, async () => {
    const { page } = robin
    await When('I sign off what the service has read', async () => {
      await page.goto('/service')
      await follow(page, /Pages of the programme/)
      await page.locator('main ol a').first().click()
      await page.locator('main input[type=checkbox]').first().check()
      await fill(page, { Name: 'Dr Ines Wolf', Profession: 'GP', Registration: 'none' })
      await press(page, 'Sign off what is ticked')
      await page.getByText('Saved', { exact: true }).waitFor()
      await named(page, 'Pages of the programme')
    })
    await When('I invite a professional into the team', async () => {
      await follow(page, /At least one professional/)
      await follow(page, 'Invite someone')
      await fill(page, { Name: 'Amina Khan', 'E-mail address': 'amina@example.org' })
      await page.getByLabel('Weir Lane team').check()
      await press(page, 'Make the invitation')
      await title(page, 'The invitation is ready')
    })
    await When('she takes it up on her phone', async () => {
      await acceptInvitation(amina.page, linkIn(await mailbox.open('amina@example.org')), password)
      await title(amina.page, 'People')
    })
    await Then('everything is named before the first person', async () => {
      await named(page, 'Somebody in each team')
      await page.getByText('Everything is named.', { exact: false }).waitFor()
      await robin.look('start-checklist-done')
    })
  })

  test('4 messages are named, on, and off by choice', { timeout: long }, async () => {
    const { page, look } = robin
    await When('I name days, hours and the safeguarding route', async () => {
      await follow(page, /Working days and hours/)
      for (const day of ['Monday', 'Wednesday']) await page.getByLabel(day, { exact: true }).check()
      await page.locator('input[name=opens]').fill('9:00')
      await page.locator('input[name=closes]').fill('16:30')
      await page.locator('input[name=answer-days]').fill('2')
      await page.locator('textarea[name=safeguarding]').fill('Ring the safeguarding lead.')
      await page.locator('input[name=safeguarding-phone]').fill('01632 960 041')
      await press(page, 'Save')
      await title(page, 'Messages')
    })
    await When('I name who stands in, and a day on which nobody reads', async () => {
      await named(page, 'Who stands in', 'Not yet named')
      await follow(page, /Who stands in, for each team/)
      await follow(page, /Who stands in: Weir Lane team/)
      await page.locator('input[name=first]').first().check()
      await press(page, 'Save')
      await page.goto('/service')
      await follow(page, /Days on which nobody reads/)
      await fill(page, { Day: '25', Month: '12', Year: String(new Date().getFullYear() + 1) })
      await page.locator('input[name=name]').fill('Christmas Day')
      await page.locator('main form button').last().click()
      await page.getByText('Christmas Day').first().waitFor()
    })
    await Then('messages are on, until I turn them off', async () => {
      await named(page, 'Messages', 'On')
      await page.goto('/service/messages')
      await press(page, 'Turn messages off')
      await page.getByText('Turned off', { exact: true }).waitFor()
      await look('start-messages-off')
      await named(page, 'Messages', 'Off')
      await page.goto('/service/messages')
      await press(page, 'Turn messages on')
      await named(page, 'Messages', 'On')
      await look('start-all-done')
    })
  })

  test('5 the first person is invited', { timeout: long }, async () => {
    const code = await When('the professional makes a code', () =>
      inviteSomebody(amina, { label: 'The first one', email: 'first@example.org' }),
    )
    await Then('it opens the way in, with the service by its name', async () => {
      const { page } = await setOut(browser, { at: concord, javaScript: false, newDevice: newPhone })
      await page.goto('/join')
      await page.locator('input[name=code]').fill(code)
      await page.locator('main form button').first().click()
      await page.getByText('Weir Lane Pain Service', { exact: false }).first().waitFor()
    })
  })

  test('nothing went wrong on the way', () => {
    expect([...robin.faults, ...amina.faults]).toEqual([])
  })
})
