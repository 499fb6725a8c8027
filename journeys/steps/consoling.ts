import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

export const fader = (page: Page, name: string) => page.getByRole('group', { name })

export async function openWith(page: Page, words: string): Promise<void> {
  await page.getByLabel('Your passphrase').fill(words)
  await page.getByLabel('Your passphrase').press('Enter')
}

export const main = (page: Page) => page.locator('main').innerText()

/** From now on the page's device keeps passkeys whose PRF makes keys, as Chromium imitates one. */
export async function makesKeys(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

/** Places one line, takes it back and writes a note, by keys alone. */
export async function placeByKeyboard(page: Page): Promise<void> {
  await fader(page, 'Where I stood').getByRole('radio').first().focus()
  await page.keyboard.press('ArrowRight')
  await fader(page, 'Where I stood').getByText('Nearer to “Professional distance”').waitFor()
  for (let at = 0; at < 3; at++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement?.matches('[data-take-back]'))) break
  }
  await page.keyboard.press('Enter')
  expect(await page.locator('[data-desk] input:checked').count()).toBe(0)
  await page.getByLabel('What would you mix otherwise').focus()
  await page.keyboard.type('Wait longer')
}

/** No file below a folder holds any of these, as the bytes stand: tables, the write-ahead log, mail, whatever is there. */
export function expectNoneOf(secrets: readonly string[], folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((at) => at.isFile())
  expect(files.length).toBeGreaterThan(100)
  const found = files.flatMap(({ parentPath, name }) => {
    const bytes = readFileSync(path.join(parentPath, name))
    return secrets.flatMap((secret) => (bytes.includes(secret) ? [`${name} holds “${secret}”`] : []))
  })
  expect(found).toEqual([])
}
