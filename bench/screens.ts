import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { programme } from '../app/capabilities/programme/content.reads.server.ts'
import { findChromium, launchChromium } from '../build/chromium.ts'
import { median, type Row, row, tableOf } from './report.ts'
import { startDemonstration } from './world/demonstration.ts'

const run = promisify(execFile)
const flare = '/flare'
const card = '/library/flare-ups/flare-not-your-fault'
const slowness = 4

/** 8: what an exercise's own page fetches of JavaScript, for the exercise that fetches most. */
async function exercises(page: Page): Promise<Row[]> {
  const sizes: Record<string, number[]> = {}
  for (const { id, room } of programme.flatMap((module) => module.exercises)) {
    if (room) continue
    await page.goto(`/exercises/${id}?length=full`, { waitUntil: 'networkidle' })
    const bytes = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(
        ({ src }) =>
          (performance.getEntriesByName(src)[0] as PerformanceResourceTiming | undefined)?.encodedBodySize ??
          0,
      ),
    )
    sizes[`${id} kB`] = [bytes.reduce((sum, each) => sum + each, 0) / 1000]
  }
  const most = Math.max(...Object.values(sizes).flat())
  return [
    row(8, 'an exercise with its islands: JavaScript', most, ' kB', 'most', 15, {
      'exercises kB': Object.values(sizes).flat(),
    }),
  ]
}

declare global {
  /** When the words that are waited for stood on the page, in ms since it was asked for. */
  var readable: number | undefined
}

/** Runs in the page before anything else: a driver that looks from outside is slow on a slow processor itself. */
function noteWhenReadable(words: string): void {
  const observer = new MutationObserver(() => {
    if (!document.body?.innerText.includes(words)) return
    observer.disconnect()
    requestAnimationFrame(() => {
      globalThis.readable = performance.now()
    })
  })
  observer.observe(document, { childList: true, subtree: true, attributes: true })
}

/** 10: from the tap to the plan's words, with no network and a slow processor. */
async function flareOffline(page: Page): Promise<Row[]> {
  await page.goto('/today')
  await page.waitForFunction(async () => (await caches.keys()).some((name) => name.startsWith('library-')))
  await page.waitForTimeout(3000)
  const devtools = await page.context().newCDPSession(page)
  await page.context().setOffline(true)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  await page.addInitScript(noteWhenReadable, 'Heat pack on')
  const times: number[] = []
  for (let round = 0; round < 9; round++) {
    await page.goto('/bad-day')
    await page.goto(flare)
    times.push(Number(await (await page.waitForFunction(() => globalThis.readable)).jsonValue()))
  }
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await page.context().setOffline(false)
  return [
    row(10, 'flare plan offline, 4 × slower processor', median(times), ' ms', 'most', 500, { ms: times }),
  ]
}

/** 9: Lighthouse as on a phone, where it is installed: npm install --no-save lighthouse@13.5.0 */
async function openCard(origin: string): Promise<Row[]> {
  let program: string
  try {
    const home = createRequire(path.join(process.env.LIGHTHOUSE ?? process.cwd(), 'x.js'))
    program = path.join(path.dirname(home.resolve('lighthouse/package.json')), 'cli/index.js')
  } catch {
    console.error('Lighthouse is not installed: figure 9 is left out.')
    return []
  }
  const seen = {
    performance: [] as number[],
    accessibility: [] as number[],
    practices: [] as number[],
    paint: [] as number[],
    shift: [] as number[],
    bytes: [] as number[],
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'concord-card-'))
  for (let round = 0; round < 10 && seen.paint.length < 5; round++) {
    const into = path.join(folder, `${round}.json`)
    await run(
      process.execPath,
      [
        program,
        origin + card,
        '--quiet',
        '--output=json',
        `--output-path=${into}`,
        '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
      ],
      { env: { ...process.env, CHROME_PATH: findChromium() } },
    )
    const { categories, audits } = JSON.parse(readFileSync(into, 'utf8'))
    // Now and then Lighthouse misses the start of a page: that round counts for nothing, and is taken again.
    if (audits['largest-contentful-paint'].numericValue === undefined) continue
    seen.performance.push(categories.performance.score * 100)
    seen.accessibility.push(categories.accessibility.score * 100)
    seen.practices.push(categories['best-practices'].score * 100)
    seen.paint.push(audits['largest-contentful-paint'].numericValue / 1000)
    seen.shift.push(audits['cumulative-layout-shift'].numericValue)
    seen.bytes.push(audits['total-byte-weight'].numericValue / 1000)
  }
  rmSync(folder, { recursive: true, force: true })
  const of = (what: string, each: number[], unit: string, at: 'least' | 'most', limit: number) =>
    row(9, `open card, ${what}`, median(each), unit, at, limit, { each })
  return [
    of('performance', seen.performance, '', 'least', 100),
    of('accessibility', seen.accessibility, '', 'least', 100),
    of('best practices', seen.practices, '', 'least', 100),
    row(9, 'open card, largest paint', median(seen.paint), ' s', 'most', 1.2, {
      s: seen.paint,
      'all kB': seen.bytes,
    }),
    of('layout shift', seen.shift, '', 'most', 0),
  ]
}

async function signedIn(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.locator('input[name=email]').fill('person@demo.example')
  await page.locator('input[name=password]').fill('concord-demo')
  await Promise.all([page.waitForURL('**/today'), page.locator('main button[type=submit]').first().click()])
  return page
}

const concord = await startDemonstration()
const browser = await launchChromium()
try {
  const page = await signedIn(browser, concord.origin)
  const rows = [...(await exercises(page)), ...(await flareOffline(page))]
  await browser.close()
  console.log(tableOf([...rows, ...(await openCard(concord.origin))]))
} finally {
  await browser.close()
  await concord.end()
}
