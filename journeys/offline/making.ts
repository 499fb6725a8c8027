import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Opens an exercise, writes into its fields and saves; what is told is by the fields' names. */
export async function make(page: Page, exercise: string, words: Record<string, string>, length = 'full') {
  await page.goto(`/exercises/${exercise}?length=${length}`)
  await writeIn(page, words)
  await save(page)
}

export async function writeIn(page: Page, words: Record<string, string>): Promise<void> {
  for (const [field, typed] of Object.entries(words))
    await page.locator(`[name="a-${field}"]`).first().fill(typed)
}

export const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()

/** Waits until this device keeps what the server has of its person, and the page of an address. */
export async function keptHere(page: Page, { library }: { library?: string } = {}): Promise<void> {
  const there = () =>
    page.evaluate(async (address) => {
      if (address !== undefined && !(await caches.match(address))) return false
      return new Promise<boolean>((resolve) => {
        const open = indexedDB.open('concord')
        open.onsuccess = () => {
          const asked = open.result.transaction('facts').objectStore('facts').get('asked')
          asked.onsuccess = () => {
            open.result.close()
            resolve(Boolean(asked.result))
          }
        }
      })
    }, library)
  await expect.poll(there, { timeout: 45_000, interval: 250 }).toBe(true)
}
