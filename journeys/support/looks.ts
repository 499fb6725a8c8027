import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFaults } from './axe.ts'

// What is not about colour is the same in every look, and is asked once.
const everything = { rules: { 'target-size': { enabled: true } } }
const aboutColour = { runOnly: ['color-contrast', 'link-in-text-block'] }
const ofElements = { rules: { ...everything.rules, 'color-contrast': { enabled: false } } }
// What lies elsewhere on a wider screen, and what is about all that is shown.
const aboutPlaces = {
  runOnly: [
    ...[
      'target-size',
      'scrollable-region-focusable',
      'heading-order',
      'page-has-heading-one',
      'region',
      'bypass',
    ],
    ...['landmark-banner-is-top-level', 'landmark-main-is-top-level'],
    ...['landmark-contentinfo-is-top-level', 'landmark-no-duplicate-banner', 'landmark-no-duplicate-main'],
    ...['landmark-no-duplicate-contentinfo', 'landmark-one-main', 'landmark-unique', 'skip-link'],
  ],
}

const plain = { colorScheme: 'light', contrast: 'no-preference' } as const
const light = { look: 'light', display: 'auto', options: everything }
const byChoice = [
  { look: 'dark, by choice', display: 'dark', options: aboutColour, of: 'colours' },
  { look: 'high contrast, by choice', display: 'contrast', options: aboutColour, of: 'colours' },
] as const
const wide = [
  { look: 'wide', display: 'auto', options: aboutPlaces },
  { look: 'wide, newly shown', display: 'auto', options: ofElements, of: 'shown' },
  { look: 'wide, in light', display: 'auto', options: aboutColour, of: 'colours' },
] as const
const byTheDevice = [
  { look: 'dark, by the device', media: { ...plain, colorScheme: 'dark' } },
  { look: 'high contrast, by the device', media: { ...plain, contrast: 'more' } },
] as const

/**
 * Axe finds nothing on this page, in light, dark and high contrast. By choice and by the device set the same colours:
 * screens are seen in each once, the kit in every way. What was looked at on a phone and is now wide is asked what can
 * differ there: where things lie, what is shown only now, and colours that were not seen so wide.
 */
export async function expectNoAxeViolations(
  page: Page,
  { looks = 'all' }: { looks?: 'every' | 'all' | 'light' | 'wide' } = {},
): Promise<void> {
  await page.emulateMedia({ ...plain, reducedMotion: 'reduce' })
  const asked = { light: [light], wide: [...wide], all: [light, ...byChoice], every: [light, ...byChoice] }[
    looks
  ]
  const found = await axeFaults(page, asked)
  for (const { look, media } of looks === 'every' ? byTheDevice : []) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    found.push(...(await axeFaults(page, [{ look, display: 'auto', options: aboutColour }])))
  }
  await page.emulateMedia({ colorScheme: null, contrast: null, reducedMotion: null })
  if (found.length > 0) throw new Error(`Axe on ${new URL(page.url()).pathname}: ${found.join('\n')}`)
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
