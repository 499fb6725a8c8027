import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { root } from '../../build/steps/all.ts'
import { type Concord, readOnce } from './concord.ts'

const run = promisify(execFile)

/** The deployer's command, on a Concord that runs: a link for its first administrator. */
export async function inviteAdministrator(concord: Concord, email: string): Promise<string> {
  const { PATH = '', HOME = '' } = process.env
  const settings = { CONCORD_DATA: concord.data, PORT: new URL(concord.url).port, CONCORD_DEMO: 'off' }
  const env = { PATH, HOME, ...readOnce(), ...settings }
  const { stdout } = await run(process.execPath, [path.join(root, 'dist/admin-invite.js'), email], { env })
  const link = /https?:\/\/\S+/.exec(stdout)?.[0]
  if (!link) throw new Error(`There is no link in: ${stdout}`)
  return link
}

/** Opens the link and makes the account that it is for. */
export async function acceptInvitation(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link)
  const name = page.locator('input[name=name]')
  if (await name.count()) await name.fill('Robin Hale')
  await page.locator('input[name=password]').fill(password)
  await page.locator('form:has(input[name=password]) button:not([type=button])').click()
  await page.waitForURL((url) => !url.pathname.startsWith('/staff/'))
}
