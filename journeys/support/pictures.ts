import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { root } from '../../build/steps/all.ts'

const wanted = process.env.CONCORD_SCREENSHOTS === '1'

/** Keeps a picture of the whole page as it stands, when `npm run screenshots` asks for them. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!wanted) return
  const folder = path.join(root, 'screenshots')
  await mkdir(folder, { recursive: true })
  const device = (page.viewportSize()?.width ?? 0) < 600 ? 'phone' : 'desk'
  await page.screenshot({ path: path.join(folder, `${name}-${device}.png`), fullPage: true })
}
