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

test('a page like one that has passed is not asked again, and one that is not like it is', async () => {
  const list = (...rows: string[]) => page('', `<ul>${rows.join('')}</ul>`)
  await opened.setContent(list('<li>One</li>', '<li>Two</li>'))
  await expectNoAxeViolations(opened)
  await opened.setContent(list('<li>Three</li>').replace('<li>', '<li id="place-3">'))
  await expectNoAxeViolations(opened)
  await opened.setContent(list('<li>One</li>', '<li><img src="data:,"></li>'))
  await expect(expectNoAxeViolations(opened)).rejects.toThrow(/light: image-alt/)
  await expect(expectNoAxeViolations(opened), 'again').rejects.toThrow(/light: image-alt/)
})

const onlyWide = (style: string, main: string) =>
  page(
    `.wide { display: none } button { padding: 20px } @media (min-width: 800px) { .wide { display: block } ${style} }`,
    main,
  )

test.each([
  ['a picture without words', '', '<p class="wide"><img src="data:,"></p>', /wide, newly shown: image-alt/],
  [
    'a link that loses its words',
    '.narrow { display: none }',
    '<a href="/"><span class="narrow">Home</span></a>',
    /wide, newly shown: link-name/,
  ],
  [
    'faint words',
    '.wide { color: #999; background: #aaa }',
    '<p class="wide">Words.</p>',
    /wide, in light: color-c/,
  ],
  [
    'words that grow faint',
    'p { color: #999; background: #aaa }',
    '<p>Words.</p>',
    /wide, in light: color-c/,
  ],
  [
    'a second main part',
    '',
    '<div class="wide" role="main">Words.</div>',
    /wide: landmark-no-duplicate-main/,
  ],
  [
    'small targets',
    'button { font-size: 8px; padding: 0; border: 0; margin: 0; inline-size: 9px; block-size: 9px }',
    '<button>a</button><button>b</button>',
    /wide: target-size/,
  ],
])('as wide as a computer, axe would see %s', async (_, style, main, says) => {
  await opened.setViewportSize({ width: 360, height: 740 })
  await opened.setContent(onlyWide(style, main))
  await expectNoAxeViolations(opened)
  await opened.setViewportSize({ width: 1280, height: 800 })
  await expect(expectNoAxeViolations(opened, { looks: 'wide' })).rejects.toThrow(says)
})

test('a page that is too wide for a small screen would be seen', async () => {
  await opened.setContent(page('p { width: 400px }', '<p>Words to read.</p>'))
  await expect(expectFitsNarrowScreen(opened)).rejects.toThrow(/320 pixels/)
})
