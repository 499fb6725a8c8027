import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Somebody } from '../offline/people.ts'
import { press } from '../steps/walk.ts'

/** Signs in and waits for nothing but the room. */
export async function enter(page: Page, { email, password }: Somebody): Promise<void> {
  await page.goto('/sign-in?next=/today')
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await Promise.all([page.waitForURL('**/today'), press(page, 'Sign in')])
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ')

/** Everything that was said stands on the page. */
export async function expectSaid(page: Page, said: string[]): Promise<void> {
  // Not only what is open at the moment: earlier versions are folded away.
  const shown = plain((await page.locator('main').textContent()) ?? '')
  expect(said.filter((words) => !shown.includes(plain(words)))).toEqual([])
}

const seen = new Set<string>()

/** Every look for the first page with a part of this kind; the others differ from it in words only. */
export function looksOf(...kinds: string[]): { looks: 'all' | 'light' } {
  const looks = kinds.some((kind) => !seen.has(kind)) ? 'all' : 'light'
  for (const kind of kinds) seen.add(kind)
  return { looks }
}
