import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectNoAxeViolations } from '../support/looks.ts'
import { picture } from '../support/pictures.ts'
import { expectSound } from './sound.ts'

/** Not a filter, an exercise, a choice of none, words that may be left out, or a form that the device answers offline. */
const fineWhenEmpty = [
  '[action="/evidence/studies"]',
  '[action="/library/search"]',
  '[action="/caseload"]',
  '[action="/bad-day/set-up"]',
  '[action="/story/body/kinds"]',
  '[action="/story/picture/links"]:has([name=change])',
  '[action*="/plan/"][action$="/answer"]',
  '[data-worksheet]',
  '[action^="/exercises/"]',
  '[data-act]',
  '[data-kept="offline"]',
]
const asking = `main form:not(${fineWhenEmpty.join(', ')}):has(input:not([type=hidden]), textarea, select)`

/** Each form of this page, sent with nothing in it, is answered by a page that says so, as sound as any other. */
export async function expectEmptyFormsAnswered(page: Page, address: string, name: string): Promise<void> {
  const forms = await page.locator(asking).count()
  for (let place = 0; place < forms; place += 1) {
    if (place > 0) await page.goto(address)
    const [answer] = await Promise.all([
      page.waitForNavigation(),
      page.locator(asking).nth(place).evaluate(sendEmpty),
    ])
    expect(answer?.status(), `${address} sent empty`).toBe(400)
    await page.getByRole('alert').first().waitFor()
    await picture(page, `${name}-empty`)
    await expectSound(page, answer)
    await expectNoAxeViolations(page, { looks: 'light' })
  }
}

/** Runs in the page. Without an event, so that neither the browser nor a script stops what is empty. */
function sendEmpty(form: Element): void {
  if (!(form instanceof HTMLFormElement)) throw new Error('not a form')
  for (const field of form.querySelectorAll('input:not([type=hidden]), textarea, select')) {
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) field.value = ''
    else if (field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type)) field.checked = false
    else if (field instanceof HTMLInputElement) field.value = ''
  }
  form.submit()
}
