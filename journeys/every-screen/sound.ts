import type { Page, Response } from 'playwright-core'
import { expect } from 'vitest'
import { firstPeople } from '../../seeds/people/first.ts'
import { secondPeople } from '../../seeds/people/second.ts'
import { staff } from '../../seeds/staff.ts'
import { label } from './addresses.ts'

const people = [...firstPeople, ...secondPeople].flatMap((story) => [
  ...[story.name, story.knowMe, story.matters, story.note, story.email],
  ...story.wentWell,
])
/** What no title and no address may hold: names, and what people wrote. */
const theirs = [...people, ...staff.flatMap(({ name, email }) => [name, email]), label, 'Nia Cole']

/** What every page of Concord keeps to, whoever looks at it. */
export async function expectSound(page: Page, answer: Response | null): Promise<void> {
  const found = await page.evaluate(faultsOf, (await answer?.text()) ?? '')
  const address = decodeURIComponent(page.url())
  for (const [what, words] of [
    ['title', await page.title()],
    ['address', address],
  ] as const) {
    if (words.includes('@')) found.push(`an e-mail address in the ${what}: ${words}`)
    for (const told of theirs) if (told && words.includes(told)) found.push(`“${told}” in the ${what}`)
  }
  if (!/^[^·]+ · Concord$/.test(await page.title())) found.push(`the title is “${await page.title()}”`)
  expect(found, new URL(address).pathname).toEqual([])
}

/** Runs in the page. Inline styles and handlers are looked for in what was sent: scripts may set styles. */
function faultsOf(sent: string): string[] {
  const found: string[] = []
  const { documentElement: root } = document
  if (root.lang !== 'en-GB') found.push(`the language is “${root.lang}”`)
  const headings = document.querySelectorAll('h1').length
  if (headings !== 1) found.push(`${headings} first headings`)
  const stops = [...document.querySelectorAll('a[href], button, input, summary')].slice(0, 4)
  if (!stops.some((stop) => stop.getAttribute('href') === '/help-now')) found.push('no help now at the start')
  for (const form of document.querySelectorAll('form'))
    if (!form.querySelector('button:not([type]), button[type=submit]'))
      found.push(`no submit button: ${form.action}`)
  for (const element of new DOMParser().parseFromString(sent, 'text/html').querySelectorAll('*'))
    for (const { name } of element.attributes)
      if (name === 'style' || name.startsWith('on')) found.push(`${name} on ${element.tagName}`)
  return found
}

/** A 1280 × 1024 screen at 400 %: nothing has to be scrolled sideways, and the header leaves room to read. */
export async function expectFitsAtFourHundredPerCent(page: Page): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 256 })
  const { width, fixed } = await page.evaluate(() => {
    const header = document.querySelector('.site-header')
    const stays = header ? getComputedStyle(header).position !== 'static' : false
    return { width: document.documentElement.scrollWidth, fixed: stays ? (header?.clientHeight ?? 0) : 0 }
  })
  if (before) await page.setViewportSize(before)
  const { pathname } = new URL(page.url())
  expect(width, `the width of ${pathname}`).toBeLessThanOrEqual(320)
  expect(fixed, `what stays over ${pathname}`).toBeLessThan(64)
}

/** Looks at the page as it stands on a computer's screen. What is wide is the same page: nothing is asked for again. */
export async function onAWideScreen(page: Page, look: () => Promise<void>): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 1280, height: 800 })
  await look()
  if (before) await page.setViewportSize(before)
}
