import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFaults } from './axe.ts'

type Look = {
  look: string
  media: { colorScheme: 'light' | 'dark'; contrast: 'no-preference' | 'more' }
  display: string
}

const light = { colorScheme: 'light', contrast: 'no-preference' } as const
const looks: Look[] = [
  { look: 'dark, by the device', media: { ...light, colorScheme: 'dark' }, display: 'auto' },
  { look: 'high contrast, by the device', media: { ...light, contrast: 'more' }, display: 'auto' },
  { look: 'dark, by choice', media: light, display: 'dark' },
  { look: 'high contrast, by choice', media: light, display: 'contrast' },
]
// By the device and by choice set the same colours: screens are seen in each once, the kit in every way.
const onScreens = looks.filter(
  ({ look }) => look === 'dark, by the device' || look === 'high contrast, by choice',
)

// What is not about colour is the same in every look, and is asked once.
const aboutColour = { runOnly: ['color-contrast', 'link-in-text-block'] }
const everything = { rules: { 'target-size': { enabled: true } } }

/** Axe finds nothing on this page, in light, dark and high contrast. */
export async function expectNoAxeViolations(
  page: Page,
  { looks: asked = 'all' }: { looks?: 'every' | 'all' | 'light' } = {},
): Promise<void> {
  const chosen = await page.evaluate(() => document.documentElement.dataset.display ?? 'auto')
  // What the bar at the top covers while somebody reads on is not covered for good.
  await page.evaluate(() => scrollTo(0, 0))
  await show(page, { look: 'light', media: light, display: 'auto' })
  const found = (await axeFaults(page, everything)).map((each) => `light: ${each}`)
  for (const look of { every: looks, all: onScreens, light: [] }[asked]) {
    await show(page, look)
    found.push(...(await axeFaults(page, aboutColour)).map((each) => `${look.look}: ${each}`))
  }
  await page.emulateMedia({ colorScheme: null, contrast: null, reducedMotion: null })
  await page.evaluate((value) => document.documentElement.setAttribute('data-display', value), chosen)
  if (found.length > 0) throw new Error(`Axe on ${new URL(page.url()).pathname}: ${found.join('\n')}`)
}

async function show(page: Page, { media, display }: Look): Promise<void> {
  await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
  await page.evaluate((value) => document.documentElement.setAttribute('data-display', value), display)
}

/** Nothing is cut off or has to be scrolled sideways, down to 320 pixels (a 1280 pixel screen at 400 %). */
export async function expectFitsNarrowScreen(page: Page): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  if (before) await page.setViewportSize(before)
  expect(width, `the width of ${new URL(page.url()).pathname} on a screen of 320 pixels`).toBeLessThanOrEqual(
    320,
  )
}
