import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { RunOptions } from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { newColours } from './colours.ts'
import { passedAs, rememberPassed } from './passed.ts'
import { newlyShown, shapesOf } from './shape.ts'

const source = [
  readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'),
  `window.looking = { colours: ${newColours}, shown: ${newlyShown}, shapesOf: ${shapesOf} }`,
].join('\n')

/** Every page of this device opens with axe in it: less than half the time of handing it over to each. */
export const carryAxe = (device: BrowserContext): Promise<unknown> =>
  device.addInitScript({ content: source })

/**
 * A look of the page and what to ask in it: of everything, of what stands in colours that it has not passed in, or of
 * what is shown at no other width and has not passed.
 */
export type Asked = { look: string; display: string; options: RunOptions; of?: 'colours' | 'shown' }

type Numbers = Record<string, number[]>

/**
 * What axe finds on this page, a line for each place, in one look after another. Asked in the page itself: only what is
 * wrong comes back, and a page that is asked again has axe already. That takes a quarter of the time of bringing every
 * result over. A page like one that has passed in a look at this width is not asked again.
 */
export async function axeFaults(page: Page, asked: Asked[]): Promise<string[]> {
  const shape = await page.evaluate(`(${shapesOf})().shape`)
  const at = `at ${page.viewportSize()?.width}`
  const left = asked.filter(({ look }) => !passedAs(`${look} ${at}`).has(Number(shape)))
  if (left.length === 0) return []
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const passed = Object.fromEntries(left.map(({ look, of }) => [look, of ? [...passedAs(look)] : []]))
  const { found, more, shapes } = await page.evaluate(askAxe, { asked: left, passed })
  for (const [look, numbers] of Object.entries(more)) rememberPassed(look, numbers)
  for (const [look, number] of Object.entries(shapes)) rememberPassed(`${look} ${at}`, [number])
  return found
}

/** Runs in the page. */
async function askAxe({ asked, passed }: { asked: Asked[]; passed: Numbers }) {
  const { axe, looking } = window as unknown as {
    axe: typeof import('axe-core')
    looking: { colours: typeof newColours; shown: typeof newlyShown; shapesOf: typeof shapesOf }
  }
  const { dataset } = document.documentElement
  const chosen = dataset.display ?? 'auto'
  const found: string[] = []
  const more: Numbers = {}
  const shapes: Record<string, number> = {}
  const shaped = looking.shapesOf()
  // What the bar at the top covers while somebody reads on is not covered for good.
  scrollTo(0, 0)
  for (const { look, display, options, of } of asked) {
    dataset.display = display
    shapes[look] = shaped.shape
    const these = of && looking[of](passed[look] ?? [], shaped)
    if (these?.size === 0) continue
    const { violations, passes } = await axe.run(these ? { include: [...these.keys()] } : document, {
      ...options,
      // Style sheets would be fetched again, for a rule that is not asked.
      preload: false,
      resultTypes: of === 'colours' ? ['violations', 'passes'] : ['violations'],
      elementRef: of === 'colours',
    })
    if (violations.length > 0) delete shapes[look]
    for (const { id, nodes } of violations)
      for (const { failureSummary, html } of nodes)
        found.push(`${look}: ${id}: ${failureSummary?.split('\n')[1]?.trim()} ${html}`)
    const sound = passes.filter(({ id }) => id === 'color-contrast').flatMap(({ nodes }) => nodes)
    const numbers = sound.map(({ element }) => element && these?.get(element))
    if (of === 'shown' && violations.length === 0) numbers.push(...(these?.values() ?? []))
    more[look] = [...new Set(numbers.filter((number) => number !== undefined))]
  }
  dataset.display = chosen
  return { found, more, shapes }
}
