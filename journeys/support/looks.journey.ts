import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from '../../build/chromium.ts'
import { expectFitsNarrowScreen, expectNoAxeViolations } from './looks.ts'

const page = (style: string, main: string) =>
  `<html lang="en"><head><title>One</title><meta name="viewport" content="width=device-width">
  <style>body { color: #111; background: #fff } ${style}</style></head>
  <body><main><h1>One</h1>${main}</main></body></html>`

const readable = page('', '<p>Words to read.</p>')
const faint = (where: string) =>
  page(`${where} { p { color: #999; background: #aaa } }`, '<p>Words to read.</p>')

let browser: Browser
let opened: Page

beforeAll(async () => {
  browser = await launchChromium()
})

beforeEach(async () => {
  opened = await browser.newPage()
  return () => opened.close()
})

afterAll(() => browser.close())

test('a sound page passes', async () => {
  await opened.setContent(readable)
  await expectNoAxeViolations(opened, { looks: 'every' })
  await expectFitsNarrowScreen(opened)
})

test.each([
  ['a picture without words', page('', '<img src="data:,">'), /light: image-alt/],
  ['faint in light', faint('@media not (prefers-color-scheme: dark)'), /light: color-contrast/],
  ['faint in dark', faint('@media (prefers-color-scheme: dark)'), /dark, by the device: color-contrast/],
  ['faint in high contrast', faint('@media (prefers-contrast: more)'), /high contrast, by the device: color/],
  ['faint in chosen dark', faint(':root[data-display="dark"]'), /dark, by choice: color-contrast/],
  ['faint in chosen contrast', faint(':root[data-display="contrast"]'), /high contrast, by choice: color/],
])('axe would see %s', async (_, html, says) => {
  await opened.setContent(html)
  await expect(expectNoAxeViolations(opened, { looks: 'every' })).rejects.toThrow(says)
})

test('words that were passed are looked at again where they stand on something else', async () => {
  const on = (background: string) =>
    page(`:root[data-display="dark"] div { background: ${background} }`, '<div><p>Words to read.</p></div>')
  await opened.setContent(on('#fff'))
  await expectNoAxeViolations(opened)
  await opened.setContent(on('#222'))
  await expect(expectNoAxeViolations(opened)).rejects.toThrow(/dark, by choice: color-contrast/)
})

test('a page that is too wide for a small screen would be seen', async () => {
  await opened.setContent(page('p { width: 400px }', '<p>Words to read.</p>'))
  await expect(expectFitsNarrowScreen(opened)).rejects.toThrow(/320 pixels/)
})
