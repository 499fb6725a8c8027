import type { Page } from 'playwright-core'

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

/** Waits until this device keeps what the server has of its person, and the page of this address. */
export async function keptHere(page: Page, words: { vault: true; library?: string }): Promise<void> {
  await page.waitForFunction(async ({ library }) => {
    const there = library === undefined || Boolean(await caches.match(library))
    const open = indexedDB.open('concord')
    return new Promise<boolean>((resolve) => {
      open.onsuccess = () => {
        const db = open.result
        const asked = db.transaction('facts').objectStore('facts').get('asked')
        asked.onsuccess = () => {
          db.close()
          resolve(there && Boolean(asked.result))
        }
      }
    })
  }, words)
}
