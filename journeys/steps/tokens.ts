import type { Page } from 'playwright-core'
import { press, title } from './walk.ts'

/** Whoever is signed in makes a token for an app. */
export async function makeToken(page: Page, name: string): Promise<string> {
  await page.goto('/tokens/new')
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('1 month', { exact: true }).check()
  await press(page, 'Make the token')
  await title(page, 'Your token is made')
  return page.locator('code').first().innerText()
}
