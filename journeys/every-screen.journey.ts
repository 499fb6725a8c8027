import type { Browser, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { demoPassword } from '../seeds/staff.ts'
import { addressesOf, routeOf, routes } from './every-screen/addresses.ts'
import { expectEmptyFormsAnswered } from './every-screen/empty-forms.ts'
import { expectFocusSeen } from './every-screen/focus.ts'
import { reminderLink } from './every-screen/reminder-link.ts'
import { everybody, type Pages, type Role, roles } from './every-screen/roles.ts'
import { expectFitsAtFourHundredPerCent, expectSound, onAWideScreen } from './every-screen/sound.ts'
import { carryAxe } from './support/axe.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { expectNoAxeViolations } from './support/looks.ts'
import { type Mailbox, startMailbox } from './support/mailbox.ts'
import { picture } from './support/pictures.ts'

const long = 600_000
let concord: Concord
let browser: Browser
let mailbox: Mailbox
let pages: Pages
let addresses: Record<Role, string[]>

beforeAll(async () => {
  mailbox = await startMailbox()
  ;[concord, browser] = await Promise.all([
    startConcord({ env: { SMTP_URL: mailbox.url, CONCORD_DEMO: 'on' } }),
    launchChromium(),
  ])
  pages = await everybody(browser, concord, mailbox)
  addresses = await addressesOf(pages, mailbox)
  addresses.anonymous.push(await reminderLink(pages.person, concord))
}, long)

afterAll(async () => {
  await browser?.close()
  await concord?.stop()
  await mailbox?.stop()
})

/** The same session on another device: signing in is looked at elsewhere. */
async function deviceOf(role: Role, newDevice: typeof newPhone | typeof newDesktop) {
  const storageState = await pages[role].context().storageState()
  // The worker would fetch the whole programme for each of these devices; what it does has journeys of its own.
  const device = await newDevice(browser, { at: concord, storageState, serviceWorkers: 'block' })
  await carryAxe(device)
  return { device, page: await device.newPage() }
}

/** Opens an address; where a while has gone by since the password, it is given once more. */
async function open(page: Page, address: string): Promise<Response | null> {
  const answer = await page.goto(address)
  const asked = routeOf(address) === '/confirm-it-is-you'
  if (asked || new URL(page.url()).pathname !== '/confirm-it-is-you') return answer
  await page.locator('main input[name=password]').fill(demoPassword)
  const [, confirmed] = await Promise.all([
    page.locator('main form button:not([type=button])').click(),
    page.waitForNavigation(),
  ])
  return confirmed
}

const nameOf = (role: Role, address: string) =>
  `${role}${(routeOf(address) ?? '/lost').replaceAll(/[/:]+/g, '-')}${address.endsWith('/2') ? '-2' : ''}`

test('every page of the product is visited', () => {
  const visited = new Set(Object.values(addresses).flat().map(routeOf))
  expect(routes.filter((route) => !visited.has(route))).toEqual([])
})

/** Everything that is looked at on one page: on a phone in every look, at 400 %, as wide as a computer, and sent empty. */
async function expectSoundInEveryWay(page: Page, address: string, name: string): Promise<void> {
  const answer = await open(page, address)
  expect(answer?.status(), address).toBe(200)
  expect(routeOf(page.url()), address).toBe(routeOf(address))
  await picture(page, name)
  await expectSound(page, answer)
  await expectNoAxeViolations(page)
  await expectFitsAtFourHundredPerCent(page)
  await onAWideScreen(page, async () => {
    await picture(page, name)
    await expectNoAxeViolations(page, { looks: 'wide' })
  })
  await expectEmptyFormsAnswered(page, address, name)
}

test.each(roles)(
  'for %s every page is sound on a phone, in every look, at 400 %, wide, and sent empty',
  {
    timeout: long,
  },
  async (role) => {
    const { device, page } = await deviceOf(role, newPhone)
    const wrong: string[] = []
    for (const address of addresses[role])
      await expectSoundInEveryWay(page, address, nameOf(role, address)).catch((error) =>
        wrong.push(`${address}: ${error.message}`),
      )
    expect([...wrong, ...device.faults]).toEqual([])
    await device.close()
  },
)

test.each(['/check-in', '/sharing/new'])(
  'by keyboard, %s goes from top to bottom in sight',
  async (address) => {
    const { device, page } = await deviceOf('person', newDesktop)
    await page.goto(address)
    await expectFocusSeen(page)
    await device.close()
  },
)

test.each([
  '/no-such-page',
  '/staff/a-link-that-was-cut-short',
  '/recover/a-link-that-was-cut-short',
  '/confirm-email/a-link-that-was-cut-short',
  '/help-now/nothing',
])('%s leads nowhere, and says so on a sound page', { timeout: long }, async (address) => {
  const { device, page } = await deviceOf('anonymous', newPhone)
  const answer = await page.goto(address)
  expect(answer?.status()).toBe(404)
  await picture(page, `lost${address.replaceAll('/', '-')}`)
  await expectSound(page, answer)
  await expectNoAxeViolations(page)
  expect(device.faults).toEqual([])
  await device.close()
})
