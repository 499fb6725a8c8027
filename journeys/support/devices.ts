import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import type { Concord } from './concord.ts'

export type Device = BrowserContext & {
  /** What went wrong in its pages: thrown errors, and what the content security policy refused. */
  faults: string[]
}

type Options = { at: Concord; javaScript?: boolean } & BrowserContextOptions

/** A small telephone, held in one hand. */
export const newPhone = (browser: Browser, options: Options) =>
  newDevice(browser, {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
    ...options,
  })

/** A computer on a desk. */
export const newDesktop = (browser: Browser, options: Options) =>
  newDevice(browser, { viewport: { width: 1280, height: 800 }, ...options })

async function newDevice(browser: Browser, { at, javaScript = true, ...options }: Options): Promise<Device> {
  const context = await browser.newContext({
    baseURL: at.url,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    javaScriptEnabled: javaScript,
    ...options,
  })
  context.setDefaultTimeout(10_000)
  const faults: string[] = []
  context.on('weberror', (error) => faults.push(String(error.error())))
  context.on('console', (message) => {
    if (message.type() === 'error' && !/^Failed to load resource/.test(message.text()))
      faults.push(message.text())
  })
  return Object.assign(context, { faults })
}
