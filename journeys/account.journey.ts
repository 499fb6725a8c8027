import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appCode } from '../app/platform/identity/testing-app-code.ts'
import { launchChromium } from '../build/chromium.ts'
import { signOut } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { acceptInvitation, inviteAdministrator } from './support/first-administrator.ts'
import { expectFitsNarrowScreen, expectNoAxeViolations } from './support/looks.ts'
import { linkIn, type Mailbox, startMailbox } from './support/mailbox.ts'
import { picture } from './support/pictures.ts'
import { Given, Then, When } from './support/steps.ts'

const password = 'seven quiet herons'
let concord: Concord
let browser: Browser
let mailbox: Mailbox
let count = 0

beforeAll(async () => {
  mailbox = await startMailbox()
  ;[concord, browser] = await Promise.all([
    startConcord({ env: { SMTP_URL: mailbox.url } }),
    launchChromium(),
  ])
})

afterAll(async () => {
  await browser.close()
  await concord.stop()
  await mailbox.stop()
})

async function haveAnAccount(page: Page): Promise<string> {
  count += 1
  const email = `robin.${count}@example.org`
  await acceptInvitation(page, await inviteAdministrator(concord, email), password)
  return email
}

async function signIn(page: Page, email: string, typed = password): Promise<void> {
  await page.goto('/sign-in?next=/account')
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(typed)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

const title = (page: Page, words: string) => page.getByRole('heading', { level: 1, name: words }).waitFor()
const leave = async (page: Page) => {
  await signOut(page)
  await page.waitForURL('**/sign-in?signed-out=yes')
}

/** A device with a screen lock that makes and keeps passkeys, as Chromium imitates one. */
async function passkeyDevice(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

const devices = [
  ['a phone', newPhone, true],
  ['a phone without JavaScript', newPhone, false],
  ['a computer', newDesktop, true],
] as const

describe.each(devices)('on %s', (_, newDevice, javaScript) => {
  const look = async (page: Page, name: string) => {
    await picture(page, name)
    if (!javaScript) return
    await expectNoAxeViolations(page)
    await expectFitsNarrowScreen(page)
  }

  test('I get in, look at my account, and get out', async () => {
    const device = await newDevice(browser, { at: concord, javaScript })
    const page = await device.newPage()
    const email = await Given('I have an account', () => haveAnAccount(page))
    await When('I sign out', () => leave(page))
    await look(page, 'sign-in')
    await When('I mistype my password', () => signIn(page, email, 'seven quiet hens'))
    await Then('I read what to do, and my email is still there', async () => {
      await page.getByText('don’t go together').first().waitFor()
      expect(await page.getByLabel('Email', { exact: true }).inputValue()).toBe(email)
    })
    await look(page, 'sign-in-again')
    await When('I type it well', () => signIn(page, email))
    await Then('I see my account', () => title(page, 'Your account'))
    await look(page, 'account')
    for (const [link, heading, name] of [
      ['Change Password', 'Change your password', 'account-password'],
      ['Change Email', 'Change your email', 'account-email'],
      ['Look Where you are signed in', 'Where you are signed in', 'account-devices'],
    ] as const) {
      await page.goto('/account')
      await When(`I follow ${link}`, () => page.getByRole('link', { name: link }).click())
      await Then(`I see ${heading}`, () => title(page, heading))
      await look(page, name)
    }
    expect(device.faults).toEqual([])
    await device.close()
  })

  test('I forgot my password and get back in by mail', async () => {
    const device = await newDevice(browser, { at: concord, javaScript })
    const page = await device.newPage()
    const email = await Given('I have an account', () => haveAnAccount(page))
    await leave(page)
    await When('I ask for a link', async () => {
      await page.getByRole('link', { name: 'I can’t get in' }).click()
      await look(page, 'recover')
      await page.getByLabel('Email', { exact: true }).fill(email)
      await page.getByRole('button', { name: 'Send me a link' }).click()
      await title(page, 'Look in your email')
    })
    await look(page, 'recover-sent')
    const mail = await mailbox.open(email)
    await When('I open the link and choose a new password', async () => {
      await page.goto(linkIn(mail))
      await look(page, 'recover-new-password')
      await page.getByLabel('New password', { exact: true }).fill('a whole new phrase')
      await page.getByRole('button', { name: 'Save my new password' }).click()
      await title(page, 'Your new password is saved')
    })
    await When('I sign in with it', () => signIn(page, email, 'a whole new phrase'))
    await Then('I am in', () => title(page, 'Your account'))
    await Then('the link has run out', async () => {
      await page.goto(linkIn(mail))
      await title(page, 'This link has run out')
    })
    expect(device.faults).toEqual([])
    await device.close()
  })

  test('I add a second step, and it is asked for', async () => {
    const device = await newDevice(browser, { at: concord, javaScript })
    const page = await device.newPage()
    const email = await Given('I have an account', () => haveAnAccount(page))
    const key = await When('I set up two-step sign-in', async () => {
      await page.goto('/account/two-step')
      await look(page, 'two-step')
      await page.getByLabel('Your password').fill(password)
      await page.getByRole('button', { name: 'Set it up' }).click()
      await title(page, 'Set up two-step sign-in')
      await look(page, 'two-step-set-up')
      const shown = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '')
      await page.getByLabel('The six-digit code').fill(appCode(shown))
      await page.getByRole('button', { name: 'Turn it on' }).click()
      return shown
    })
    await Then('I get ten backup codes', async () => {
      await title(page, 'Keep these backup codes')
      expect(await page.locator('main code').count()).toBe(10)
    })
    await look(page, 'two-step-backup-codes')
    await page.getByRole('link', { name: 'I have kept them' }).click()
    await leave(page)
    await When('I sign in by password', () => signIn(page, email))
    await Then('I am asked for a code', () => title(page, 'Your six-digit code'))
    await look(page, 'sign-in-code')
    await page.getByLabel('Code', { exact: true }).fill(appCode(key, 30_000))
    await page.getByRole('button', { name: 'Carry on' }).click()
    await Then('I am in', () => title(page, 'Your account'))
    expect(device.faults).toEqual([])
    await device.close()
  })

  test('I sign another device out', async () => {
    const [here, there] = [
      await newDevice(browser, { at: concord, javaScript }),
      await newDevice(browser, { at: concord, javaScript }),
    ]
    const [page, other] = [await here.newPage(), await there.newPage()]
    const email = await Given('I have an account', () => haveAnAccount(page))
    await Given('I am signed in on another device', () => signIn(other, email))
    await title(other, 'Your account')
    await When('I sign that one out', async () => {
      await page.goto('/account/devices')
      await page.getByRole('button', { name: /^Sign out Chrome on/ }).click()
      await page.getByText('That device is signed out').waitFor()
    })
    await Then('it has to sign in again', async () => {
      await other.goto('/account')
      await title(other, 'Sign in')
    })
    await Then('I am still signed in here', async () => {
      await page.goto('/account')
      await title(page, 'Your account')
    })
    await here.close()
    await there.close()
  })
})

describe('with a passkey', () => {
  test('I add one, get in with it, and show that it is me', async () => {
    const device = await newPhone(browser, { at: concord })
    const page = await device.newPage()
    await passkeyDevice(page)
    await Given('I have an account', () => haveAnAccount(page))
    await When('I add a passkey', async () => {
      await page.goto('/account/passkeys')
      await page.getByRole('button', { name: 'Add a passkey on this device' }).click()
      await page.getByText('Your passkey is saved').waitFor()
    })
    await picture(page, 'passkeys')
    await expectNoAxeViolations(page)
    await leave(page)
    await When('I sign in with it', async () => {
      await page.goto('/sign-in?next=/account')
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    })
    await Then('I am in, without a password', () => title(page, 'Your account'))
    await When('I am asked whether it is me', () => page.goto('/confirm-it-is-you?next=/account/devices'))
    await picture(page, 'confirm')
    await expectNoAxeViolations(page)
    await expectFitsNarrowScreen(page)
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await Then('I go on', () => title(page, 'Where you are signed in'))
    await When('I remove the passkey', async () => {
      await page.goto('/account/passkeys')
      await page.getByRole('button', { name: /^Remove the passkey/ }).click()
      await page.getByText('The passkey is removed').waitFor()
    })
    await leave(page)
    await Then('it lets nobody in', async () => {
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
      await page.getByText('That passkey did not work here').waitFor()
    })
    expect(device.faults).toEqual([])
    await device.close()
  })

  test('without JavaScript I am told that my password works everywhere', async () => {
    const device = await newPhone(browser, { at: concord, javaScript: false })
    const page = await device.newPage()
    await Given('I have an account', () => haveAnAccount(page))
    await page.goto('/account/passkeys')
    await Then('I read so', () => page.getByText('Your password works everywhere').waitFor())
    expect(await page.getByRole('button', { name: 'Add a passkey on this device' }).isVisible()).toBe(false)
    await device.close()
  })
})
