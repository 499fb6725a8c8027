import type { Page } from 'playwright-core'
import { demoPassword } from '../../seeds/staff.ts'
import { press } from './walk.ts'

export async function signInAsSam(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Email', { exact: true }).fill('person@demo.example')
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
