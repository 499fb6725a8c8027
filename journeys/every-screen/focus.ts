import type { Page } from 'playwright-core'
import { expect } from 'vitest'

type Stop = { what: string; top: number; ring: boolean; seen: boolean }

/** Tabs through the page: focus moves downwards, always has a ring, and nothing lies over it. */
export async function expectFocusSeen(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '')
  })
  const stops: Stop[] = []
  for (let pressed = 0; pressed < 200; pressed += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(stopOf)
    if (!stop) break
    stops.push(stop)
  }
  expect(stops.length, 'stops').toBeGreaterThan(10)
  const tops = stops.map(({ top }) => top)
  expect(
    stops.filter(({ ring }) => !ring).map(({ what }) => what),
    'without a ring',
  ).toEqual([])
  expect(
    stops.filter(({ seen }) => !seen).map(({ what }) => what),
    'out of sight',
  ).toEqual([])
  const back = stops.filter(({ top }, place) => top < Math.max(0, ...tops.slice(0, place)) - 60)
  expect(
    back.map(({ what }) => what),
    'back up the page',
  ).toEqual([])
}

/** Runs in the page. A choice wears its ring on its label or its box beside it. */
function stopOf(): Stop | undefined {
  const at = document.activeElement
  if (!at || at === document.body) return undefined
  const ringed = (element: Element | null) => {
    if (!element) return false
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
  }
  const box = at.getBoundingClientRect()
  // The middle of what is in view: a tall box may go on below.
  const [above, below] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)]
  const [x, y] = [box.left + Math.min(box.width / 2, 20), (above + below) / 2]
  const over = document.elementFromPoint(x, y)
  const near = at.closest('label, li, .choice') ?? at.parentElement
  return {
    what: `${at.tagName} ${at.getAttribute('name') ?? at.textContent?.trim().slice(0, 30)}`,
    top: box.top + scrollY,
    ring: ringed(at) || ringed(near) || ringed(at.nextElementSibling),
    seen: over !== null && (at.contains(over) || over.contains(at) || Boolean(near?.contains(over))),
  }
}
