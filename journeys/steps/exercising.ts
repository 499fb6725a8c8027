import type { Page } from 'playwright-core'
import { demoPassword } from '../../seeds/staff.ts'
import { press } from './walk.ts'

export const signInAsSam = (page: Page) => signInAs(page, 'person@demo.example')

/** Somebody of the demonstration signs in. */
export async function signInAs(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(demoPassword)
  await press(page, 'Sign in')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

/** Writes one line of the flare plan in its shortest version, and sends it when told. */
export async function openFlarePlan(page: Page, words: string): Promise<() => Promise<void>> {
  await page.goto('/exercises/flare-plan?length=two-minutes')
  await page.locator('main input[name="a-kind-words"]').fill(words)
  return async () => {
    await press(page, 'Save')
    await page.waitForURL('**/made/*')
  }
}
