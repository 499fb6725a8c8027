import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Field } from '../../app/capabilities/programme/contract.ts'
import { inputName } from '../../app/capabilities/programme/worksheet/inputs.rules.ts'
import { type Stop, writing } from './writing.ts'

const most = 250

/** Goes on with Tab until somewhere is what is looked for. Nothing but the keyboard moves the focus. */
export async function tabTo(
  page: Page,
  wanted: (stop: Stop) => boolean,
  onTheWay: (stop: Stop) => Promise<void> = async () => {},
): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(stopOf)
    if (stop && wanted(stop)) return
    if (stop) await onTheWay(stop)
  }
  throw new Error(`Tab did not lead to it within ${most} presses on ${page.url()}`)
}

export const tabToButton = (page: Page, words: string) =>
  tabTo(page, (stop) => /^(BUTTON|A)$/.test(stop.what) && stop.words === words)

/** Fills what is asked and saves, by keyboard alone; answers with what the page should then say. */
export async function writeAndSave(page: Page, asked: Field[]): Promise<string[]> {
  const hand = writing(page, asked)
  const fields = new Map(asked.flatMap((field) => inputsOf(field).map((name) => [name, field] as const)))
  const met = new Set<Field>()
  await tabTo(
    page,
    (stop) => stop.what === 'BUTTON' && stop.words === 'Save',
    async (stop) => {
      const field = fields.get(stop.name)
      if (!field || !/^(INPUT|TEXTAREA|SELECT)$/.test(stop.what)) return
      met.add(field)
      await hand.act(field, stop)
    },
  )
  expect([...met], 'fields that Tab led to').toEqual(asked)
  await Promise.all([page.waitForURL('**/made/*'), page.keyboard.press('Enter')])
  return hand.said
}

/** Starts, holds, carries on and stops a player, by keyboard alone. */
export async function playAndStop(page: Page): Promise<void> {
  const word = page.locator('.pacer-word')
  const before = await word.innerText()
  await tabToButton(page, 'Start')
  const start = page.locator('button[data-act=start]')
  for (const then of ['Pause', 'Carry on', 'Pause']) {
    await page.keyboard.press('Enter')
    expect(await start.innerText()).toBe(then)
    expect(await start.evaluate((button) => button === document.activeElement), 'keeps the focus').toBe(true)
  }
  expect(await word.innerText(), 'what it says').not.toBe(before)
  await tabToButton(page, 'Stop')
  await page.keyboard.press('Space')
  expect(await start.innerText()).toBe('Start')
  expect(await word.innerText()).toBe(before)
}

/** What the inputs of a field are called. */
function inputsOf(field: Field): string[] {
  const name = inputName(field.name)
  if (field.kind === 'date') return ['day', 'month', 'year'].map((part) => `${name}-${part}`)
  if (field.kind === 'links') return ['from', 'to'].map((end) => `${name}-${end}`)
  return field.kind === 'week' ? field.rows.map(({ value }) => `${name}-${value}`) : [name]
}

/** Runs in the page. */
function stopOf(): Stop | undefined {
  const at = document.activeElement
  if (!at || at === document.body) return undefined
  const name = at.getAttribute('name') ?? ''
  const alike = name ? [...document.querySelectorAll(`[name="${CSS.escape(name)}"]`)] : []
  return {
    what: at.tagName,
    name,
    before: Math.max(0, alike.indexOf(at)),
    words: at.textContent?.trim() ?? '',
  }
}
