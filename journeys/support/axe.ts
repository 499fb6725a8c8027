import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { RunOptions } from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** Every page of this device opens with axe in it: less than half the time of handing it over to each. */
export const carryAxe = (device: BrowserContext): Promise<unknown> =>
  device.addInitScript({ content: source })

export type Asked = { look: string; display: string; options: RunOptions }

/**
 * What axe finds on this page, a line for each place, in one look after another. Asked in the page itself: only what is
 * wrong comes back, and a page that is asked again has axe already. That takes a quarter of the time of bringing every
 * result over.
 */
export async function axeFaults(page: Page, asked: Asked[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(askAxe, asked)
}

/** Runs in the page. */
async function askAxe(asked: Asked[]): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import('axe-core') }
  const { dataset } = document.documentElement
  const chosen = dataset.display ?? 'auto'
  const found: string[] = []
  // What the bar at the top covers while somebody reads on is not covered for good.
  scrollTo(0, 0)
  for (const { look, display, options } of asked) {
    dataset.display = display
    const { violations } = await axe.run(document, { ...options, resultTypes: ['violations'] })
    for (const { id, nodes } of violations)
      for (const { failureSummary, html } of nodes)
        found.push(`${look}: ${id}: ${failureSummary?.split('\n')[1]?.trim()} ${html}`)
  }
  dataset.display = chosen
  return found
}
