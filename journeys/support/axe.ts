import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { RunOptions } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { newColours } from './colours.ts'

const source = [
  readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'),
  `window.newColours = ${newColours}`,
].join('\n')

/** Every page of this device opens with axe in it: less than half the time of handing it over to each. */
export const carryAxe = (device: BrowserContext): Promise<unknown> =>
  device.addInitScript({ content: source })

/** A look of the page and what to ask in it: of everything, or of what stands in colours that it has not passed in. */
export type Asked = { look: string; display: string; options: RunOptions; once?: boolean }

type Passed = Record<string, number[]>
/** The colours that axe has passed in each look, for as long as a browser runs. */
const passedIn = new WeakMap<Browser, Passed>()

/**
 * What axe finds on this page, a line for each place, in one look after another. Asked in the page itself: only what is
 * wrong comes back, and a page that is asked again has axe already. That takes a quarter of the time of bringing every
 * result over.
 */
export async function axeFaults(page: Page, asked: Asked[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const browser = page.context().browser()
  const passed = (browser && passedIn.get(browser)) ?? {}
  const { found, more } = await page.evaluate(askAxe, { asked, passed })
  for (const [look, colours] of Object.entries(more)) passed[look] = [...(passed[look] ?? []), ...colours]
  if (browser) passedIn.set(browser, passed)
  return found
}

/** Runs in the page. */
async function askAxe({ asked, passed }: { asked: Asked[]; passed: Passed }) {
  const { axe, newColours: colours } = window as unknown as {
    axe: typeof import('axe-core')
    newColours: typeof newColours
  }
  const { dataset } = document.documentElement
  const chosen = dataset.display ?? 'auto'
  const found: string[] = []
  const more: Passed = {}
  // What the bar at the top covers while somebody reads on is not covered for good.
  scrollTo(0, 0)
  for (const { look, display, options, once } of asked) {
    dataset.display = display
    const these = once ? colours(passed[look] ?? []) : undefined
    if (these?.size === 0) continue
    const { violations, passes } = await axe.run(these ? { include: [...these.keys()] } : document, {
      ...options,
      // Style sheets would be fetched again, for a rule that is not asked.
      preload: false,
      resultTypes: these ? ['violations', 'passes'] : ['violations'],
      elementRef: these !== undefined,
    })
    for (const { id, nodes } of violations)
      for (const { failureSummary, html } of nodes)
        found.push(`${look}: ${id}: ${failureSummary?.split('\n')[1]?.trim()} ${html}`)
    const sound = passes.filter(({ id }) => these && id === 'color-contrast').flatMap(({ nodes }) => nodes)
    const numbers = sound.map(({ element }) => element && these?.get(element))
    more[look] = [...new Set(numbers.filter((number) => number !== undefined))]
  }
  dataset.display = chosen
  return { found, more }
}
