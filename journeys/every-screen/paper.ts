import type { Page } from 'playwright-core'
import { press } from '../steps/walk.ts'
import { linksOf, pathOf } from './links.ts'

/** The screens of paper sheets: one out, one to check, one that was cancelled, and one that is being typed in. */
export async function paperAddresses(
  person: Page,
  professional: Page,
): Promise<{ person: string[]; professional: string[]; coordinator: string[] }> {
  const [toCheck] = await linksOf(person, '/from-paper', /^\/from-paper\/[\da-f-]{36}$/, 'My story')
  const [out, typed, over] = [await make(person), await make(person), await make(person)]
  await person.goto(typed)
  const code = await person.locator('.print-code').innerText()
  await person.goto(over)
  await press(person, 'Cancel this sheet')
  await person.waitForURL('**/from-paper')
  await professional.goto('/paper')
  await professional.locator('#code').fill(code)
  await press(professional, 'Open the form')
  await professional.waitForURL(/\/paper\/[\da-f-]{36}$/)
  return {
    person: ['/from-paper', ...(toCheck ? [toCheck] : []), out, `${out}/print`, over],
    professional: ['/paper', pathOf(professional.url()), '/paper/sent'],
    coordinator: ['/service', '/paper', '/paper/sent'],
  }
}

async function make(person: Page): Promise<string> {
  await person.goto('/from-paper')
  await person.locator('input[name=kind][value=check-in]').check()
  await press(person, 'Make it')
  await person.waitForURL(/\/from-paper\/[\da-f-]{36}$/)
  return pathOf(person.url())
}
