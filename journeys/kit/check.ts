import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { axeFaults, carryAxe } from '../support/axe.ts'
import { buildPages, buildStyles } from './build.ts'
import { layoutFaults } from './layout.ts'

const displays = ['light', 'dark', 'contrast'] as const
const widths = [360, 1280] as const
// The kit's pages show parts of screens, so a rule about whole pages has nothing to say here; and what is not about colour
// is the same in every display.
const off = { enabled: false }
const partsOfScreens = {
  rules: { region: off, 'landmark-one-main': off, 'page-has-heading-one': off },
}
const aboutColour = { runOnly: ['color-contrast', 'link-in-text-block'] }
const origin = 'http://kit.invalid'
const types: Record<string, string> = { '.css': 'text/css', '.woff2': 'font/woff2', '.html': 'text/html' }

export type KitReport = { pages: number; looks: number; faults: string[] }

/** Opens every example in light, dark and contrast, on a phone and a desk, and says what axe and the ruler find. */
export async function checkKit(
  browser: Browser,
  options: { shots?: string; only?: string } = {},
): Promise<KitReport> {
  const [pages, files] = await Promise.all([buildPages(), buildStyles()])
  const chosen = pages.filter((page) => !options.only || page.name.startsWith(options.only))
  for (const page of chosen) files.set(`${page.name}.html`, Buffer.from(page.html))
  if (options.shots) await mkdir(options.shots, { recursive: true })

  const faults: string[] = []
  // Two at once: while one is drawn, the other is asked.
  const left = chosen.values()
  await Promise.all([1, 2].map(() => lookAt(browser, files, left, options.shots, faults)))
  return { pages: chosen.length, looks: chosen.length * widths.length * displays.length, faults }
}

async function lookAt(
  browser: Browser,
  files: Map<string, Uint8Array>,
  left: Iterable<{ name: string }>,
  shots: string | undefined,
  faults: string[],
): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  await context.route(`${origin}/**`, async (route) => {
    const name = path.basename(new URL(route.request().url()).pathname)
    const body = files.get(name)
    if (!body) return route.fulfill({ status: 404 })
    await route.fulfill({ body: Buffer.from(body), contentType: types[path.extname(name)] })
  })
  await carryAxe(context)
  const page = await context.newPage()
  for (const { name } of left) {
    await page.goto(`${origin}/${name}.html`)
    await page.evaluate(() => document.fonts.ready)
    for (const width of widths) {
      await page.setViewportSize({ width, height: width === 360 ? 740 : 800 })
      for (const display of displays) {
        await page.evaluate((value) => document.documentElement.setAttribute('data-display', value), display)
        const options = display === 'light' ? partsOfScreens : aboutColour
        faults.push(...(await axeFaults(page, [{ look: `${name}, ${display}, ${width}`, display, options }])))
        if (shots) {
          const file = path.join(shots, `${name}-${display}-${width}.png`)
          await page.screenshot({ path: file, fullPage: true })
        }
      }
    }
    await page.evaluate(() => document.documentElement.setAttribute('data-display', 'light'))
    faults.push(...(await layoutFaults(page)).map((fault) => `${name}, ${fault}`))
  }
  await context.close()
}
