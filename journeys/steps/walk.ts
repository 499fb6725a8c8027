import type { Browser, Page } from 'playwright-core'
import { carryAxe } from '../support/axe.ts'
import type { Concord } from '../support/concord.ts'
import { type newDesktop, newPhone } from '../support/devices.ts'
import { expectFitsNarrowScreen, expectNoAxeViolations } from '../support/looks.ts'
import { picture } from '../support/pictures.ts'

/** Somebody on their way through Concord, on one device. */
export type Walk = {
  page: Page
  /** The screens they have met, in order, each once. */
  screens: string[]
  /** Looks at the screen as it stands: a picture, axe in every look, and whether it fits. */
  look: (name: string) => Promise<void>
  /** How long an act takes, in seconds, without the time that our looking takes. */
  timed: (act: () => Promise<void>) => Promise<number>
  faults: string[]
  end: () => Promise<void>
}

type Way = { at: Concord; javaScript: boolean; newDevice: typeof newPhone | typeof newDesktop }

/** A fresh device. Its pictures are kept where JavaScript runs, and with it axe, which needs it. */
export async function setOut(browser: Browser, { at, javaScript, newDevice = newPhone }: Way): Promise<Walk> {
  const device = await newDevice(browser, { at, javaScript })
  if (javaScript) await carryAxe(device)
  const page = await device.newPage()
  const screens: string[] = []
  let looking = 0
  const look = async (name: string) => {
    const began = performance.now()
    if (!screens.includes(name)) screens.push(name)
    if (javaScript) {
      await picture(page, name)
      await expectNoAxeViolations(page)
    }
    await expectFitsNarrowScreen(page)
    looking += performance.now() - began
  }
  const timed = async (act: () => Promise<void>) => {
    const [began, looked] = [performance.now(), looking]
    await act()
    return (performance.now() - began - (looking - looked)) / 1000
  }
  return { page, screens, look, timed, faults: device.faults, end: () => device.close() }
}

/** The page's own heading. */
export const title = (page: Page, words: string) =>
  page.getByRole('heading', { level: 1, name: words }).waitFor()

export const press = (page: Page, words: string | RegExp) =>
  page.getByRole('button', { name: words, exact: typeof words === 'string' }).click()

export const follow = (page: Page, words: string | RegExp) =>
  page
    .getByRole('link', { name: words, exact: typeof words === 'string' })
    .first()
    .click()

/** On a phone some places stand in a menu. */
export async function openMenu(page: Page): Promise<void> {
  const menu = page.locator('.site-menu > summary')
  if (await menu.isVisible()) await menu.click()
}

export async function signOut(page: Page): Promise<void> {
  await openMenu(page)
  await page.locator('form[action="/sign-out"] button').filter({ visible: true }).click()
}

/** How many sheets of A4 this page prints on. */
export async function sheets(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
