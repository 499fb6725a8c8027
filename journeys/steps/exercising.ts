import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { demoPassword } from '../../seeds/staff.ts'
import { press } from './walk.ts'

export async function signInAsSam(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Email', { exact: true }).fill('person@demo.example')
  await page.getByLabel('Password', { exact: true }).fill(demoPassword)
  await press(page, 'Sign in')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

type Focus = { kind: string; name: string; value: string; group: string }

/** Runs in the page. */
function focusNow(): Focus | undefined {
  const at = document.activeElement
  if (!(at instanceof HTMLElement) || !at.closest('main')) return undefined
  const name = at.getAttribute('name') ?? ''
  const type = at instanceof HTMLInputElement ? at.type : at.localName
  const group = at.closest('form')?.getAttribute('action') ?? ''
  return { kind: type, name, value: at.getAttribute('value') ?? '', group }
}

/** Fills whatever has the focus, with keys alone. */
async function answer(page: Page, { kind, name }: Focus, filled: Set<string>): Promise<void> {
  if (kind === 'text' || kind === 'textarea') {
    await page.keyboard.press('Control+A')
    await page.keyboard.type(/-year$/.test(name) ? '2026' : /-(day|month)$/.test(name) ? '5' : '12')
  }
  if (kind === 'radio') await page.keyboard.press('ArrowUp')
  if (kind === 'checkbox' && !filled.has(name)) await page.keyboard.press('Space')
  if (kind === 'select') await page.keyboard.type(/-to$/.test(name) ? 's' : 'b')
  filled.add(name)
}

/** Does an exercise in full without a pointer: every field, then Save, or every step where nothing is asked. */
export async function completeByKeyboard(page: Page, exercise: string): Promise<void> {
  await page.goto(`/exercises/${exercise}?length=full`)
  const filled = new Set<string>()
  let inside = false
  for (let pressed = 0; pressed < 400; pressed += 1) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(focusNow)
    if (!focus && inside) break
    if (!focus) continue
    inside = true
    await answer(page, focus, filled)
    if (focus.kind !== 'button' || focus.group !== `/exercises/${exercise}`) continue
    if (focus.value === 'one-by-one') return walkThrough(page, exercise)
    if (focus.value === 'save') {
      await Promise.all([page.waitForURL('**/made/*'), page.keyboard.press('Enter')])
      return
    }
  }
  expect(await page.locator('main a.button[href^="/"]').count(), `${exercise} leads to its room`).toBe(1)
}

async function walkThrough(page: Page, exercise: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  const next = page.locator('main button[value=next]')
  for (let step = 1; await next.count(); step += 1) {
    await page.getByText(new RegExp(`^Step ${step} of`)).waitFor()
    await next.focus()
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  }
  expect(await page.locator('main button[value=before]').count(), exercise).toBe(1)
}

/** Writes one line of the flare plan in its shortest version, and sends it when told. */
export async function openFlarePlan(page: Page, words: string): Promise<() => Promise<void>> {
  await page.goto('/exercises/flare-plan?length=two-minutes')
  await page.locator('main input[name="a-kind-words"]').fill(words)
  return async () => {
    await press(page, 'Save')
    await page.waitForURL('**/made/*')
  }
}
