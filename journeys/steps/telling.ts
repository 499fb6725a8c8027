import { expect } from 'vitest'
import { regions } from '../../app/capabilities/shared-story/body/regions.contract.ts'
import { title, type Walk } from './walk.ts'
import { tabTo } from './writing.ts'

const save = 'main form button[type=submit]'

/** Opens a page and writes in its box, with nothing but the keyboard. */
export async function writeByKeyboard({ page }: Walk, address: string, words: string): Promise<void> {
  await page.goto(address)
  await tabTo(page, 'textarea[name=words]')
  await page.keyboard.type(words)
  await tabTo(page, save)
  await Promise.all([page.waitForURL((url) => url.pathname !== address), page.keyboard.press('Enter')])
}

/** Draws a link from one area to another: two lists and a few words, no line to draw by hand. */
export async function drawALink(
  { page, look }: Walk,
  { from, to, words }: { from: string; to: string; words: string },
): Promise<void> {
  await page.goto('/story/picture')
  await tabTo(page, 'a[href="/story/picture/links"]')
  await page.keyboard.press('Enter')
  await title(page, 'Draw a link')
  await look('draw-a-link')
  await tabTo(page, 'select[name=from]')
  await page.keyboard.type(from)
  await tabTo(page, 'select[name=to]')
  await page.keyboard.type(to)
  await tabTo(page, 'textarea[name=words]')
  await page.keyboard.type(words)
  await tabTo(page, save)
  await Promise.all([page.waitForURL('**/story/picture*'), page.keyboard.press('Enter')])
  await title(page, 'My whole picture')
}

/** What is read out on the body map: each place once, from head to foot, the left side and then the right. */
export async function bodyInReadingOrder({ page }: Walk): Promise<void> {
  const read = await page.locator('main form').ariaSnapshot()
  const at = (words: string) => read.indexOf(words)
  const order = ['Where does it hurt?', 'Head and middle', 'Your left side', 'Your right side']
  const later = [
    'It hurts nowhere at the moment',
    'What is it like?',
    'Or say it in your own words',
    'Save my',
  ]
  const places = [...order, ...later].map(at)
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(read.match(/- checkbox/g)).toHaveLength(regions.length + 1 + 7)
  expect(read).not.toMatch(/- img/)
}

/** Ticks places and one kind, says it in other words, and saves; the drawing shows each place as it is ticked. */
export async function fillInBodyMap({ page, look }: Walk, places: string[], words: string): Promise<void> {
  for (const place of places) {
    const drawn = page.locator(`.body-picker .shape-${place}`).first()
    const bare = await drawn.evaluate((shape) => getComputedStyle(shape).fill)
    await tabTo(page, `#place-${place}`, 120)
    await page.keyboard.press('Space')
    expect(await drawn.evaluate((shape) => getComputedStyle(shape).fill)).not.toBe(bare)
  }
  await tabTo(page, 'input[name=kind][value=aching]')
  await page.keyboard.press('Space')
  await tabTo(page, 'textarea[name=words]')
  await page.keyboard.type(words)
  await look('body-map')
  await tabTo(page, save)
  await Promise.all([page.waitForURL('**/story/body/kinds'), page.keyboard.press('Enter')])
}

/** Opens one place and ticks what it is like there. */
export async function sayWhatItIsLike({ page, look }: Walk, place: string, kind: string): Promise<void> {
  await title(page, 'Is it different in some places?')
  const summary = page.locator('summary', { hasText: place })
  for (let pressed = 0; pressed < 30; pressed += 1) {
    await page.keyboard.press('Tab')
    if (await summary.evaluate((element) => element === document.activeElement)) break
  }
  await page.keyboard.press('Enter')
  await tabTo(page, `details[open] input[value=${kind}]`)
  await page.keyboard.press('Space')
  await look('body-map-kinds')
  await tabTo(page, save)
  await Promise.all([page.waitForURL('**/story*'), page.keyboard.press('Enter')])
}
