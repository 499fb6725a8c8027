import type { Page } from 'playwright-core'
import { follow, press, title, type Walk } from './walk.ts'

/** Plans a visit with Amira on a day, and answers with its address. */
export async function planVisit({ page, look }: Walk, day: Date): Promise<string> {
  await page.goto('/visits')
  await look('visits-none')
  await follow(page, 'Plan a visit')
  await title(page, 'Plan a visit')
  await look('visit-new')
  await page.getByLabel('Amira Patel').check()
  await page.getByLabel('Just the two sides').check()
  await page.getByLabel('Face to face').check()
  await fillDay(page, 'on', day)
  await press(page, 'Plan this visit')
  await page.waitForURL(/\/visits\/[\da-f-]{36}$/)
  await look('visit')
  return new URL(page.url()).pathname
}

/** Writes topics one after the other, on the page where one gets ready. */
export async function addTopics({ page }: Walk, topics: string[]): Promise<void> {
  for (const words of topics) {
    await page.getByLabel('A topic or question').fill(words)
    await press(page, 'Add this topic')
    await page.locator('blockquote', { hasText: words }).waitFor()
  }
}

/** One topic more than stand: it is parked, and somebody takes it up. */
export async function parkTopic({ page }: Walk, words: string, owner: string): Promise<void> {
  await page.getByText('One more will be parked.').waitFor()
  await page.getByLabel('A topic or question').fill(words)
  await page.locator('#owner').selectOption({ label: owner })
  await press(page, 'Park this topic')
  await page.getByText(`${owner} takes it up`).waitFor()
}

/** Says who sits beside: what is typed then is a draft. */
export async function beginWith({ page }: Walk, helper: string): Promise<void> {
  await page.getByText('Writing with someone?').click()
  await page.getByLabel('Who helps you?').fill(helper)
  await press(page, 'Write with them')
  await page.getByText(`You are writing with ${helper}`).waitFor()
}

type Decision = { what: string; who: string; by: Date }

export async function decide({ page, look }: Walk, visit: string, decision: Decision): Promise<void> {
  await page.goto(`${visit}/write/decision`)
  await look('visit-decision')
  await page.getByLabel('What will be done?').fill(decision.what)
  await page.getByRole('radio', { name: decision.who, exact: true }).check()
  await fillDay(page, 'by', decision.by)
  await press(page, 'Save')
  await page.locator('blockquote', { hasText: decision.what }).waitFor()
}

type Weighed = { what: string; why: string; hoped: string; nothing: string; review: Date }

/** Weighs up a medicine: why, what for, for whom, and that doing nothing for now is a choice. */
export async function weighUp({ page, look }: Walk, visit: string, weighed: Weighed): Promise<void> {
  await page.goto(`${visit}/write/option`)
  await look('visit-option')
  await page.getByLabel('What is it about?').fill(weighed.what)
  await page.getByLabel('A medicine', { exact: true }).check()
  await page.getByLabel('Why?').fill(weighed.why)
  await page.getByLabel('What do we hope for?').fill(weighed.hoped)
  await page.getByLabel('Both', { exact: true }).check()
  await page.getByLabel('What if we do nothing for now?').fill(weighed.nothing)
  await fillDay(page, 'review', weighed.review)
  await press(page, 'Save')
  await page.getByText(weighed.what).first().waitFor()
}

/** Answers the four questions about a visit, each with a word, and adds some of one's own. */
export async function sayHowItWas(
  { page, look }: Walk,
  visit: string,
  answers: { words: string[]; more: string },
): Promise<void> {
  await page.goto(`${visit}/check`)
  await look('visit-check')
  const questions = page.locator('main form fieldset')
  for (const [place, word] of answers.words.entries())
    await questions.nth(place).getByLabel(word, { exact: true }).click()
  await page.getByLabel('Anything you want to add').fill(answers.more)
  await press(page, 'Save my answers')
  await page.getByRole('heading', { name: 'Your answers' }).waitFor()
}

async function fillDay(page: Page, name: string, day: Date): Promise<void> {
  await page.locator(`input[name=${name}-day]`).fill(String(day.getDate()))
  await page.locator(`input[name=${name}-month]`).fill(String(day.getMonth() + 1))
  await page.locator(`input[name=${name}-year]`).fill(String(day.getFullYear()))
}
