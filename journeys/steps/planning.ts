import { press, title, type Walk } from './walk.ts'

/** The address of a person's plan as a professional reaches it: from the caseload, by the tabs. */
export async function openTheirPlan({ page }: Walk, name: string): Promise<string> {
  await page.goto('/caseload')
  const brief = await page.getByRole('link', { name, exact: true }).first().getAttribute('href')
  await page.goto(`${brief}/plan`)
  await title(page, `The plan of ${name}`)
  return `${brief}/plan`
}

/** Opens what begins with these words, from the plan's own page. */
export async function openEntry({ page }: Walk, home: string, words: string): Promise<void> {
  await page.goto(home)
  await page.getByRole('main').getByRole('link', { name: words }).first().click()
  await page.waitForURL(/\/plan\/[\da-f-]{36}$/)
}

/** Writes a goal with what is hoped for, and asks the team. */
export async function writeGoal(walk: Walk, words: string, hoped: string): Promise<void> {
  const { page, look } = walk
  await page.goto('/plan')
  await page.getByRole('link', { name: 'Add a goal' }).click()
  await title(page, 'A goal')
  await look('plan-new-goal')
  await page.getByLabel('What would you like to be able to do?').fill(words)
  await page.getByLabel('How will it be when it goes as you hope?').fill(hoped)
  await page.getByLabel('Ask my team if they agree').check()
  await press(page, 'Save')
  await page.getByText('Waits for your team').waitFor()
}

/** Writes the words of what is open anew, and saves or proposes it. */
export async function rewrite({ page }: Walk, words: string, button: 'Save' | 'Propose this'): Promise<void> {
  await page.getByLabel('What is the step?').fill(words)
  await press(page, button)
  await page.waitForURL(/\/plan\/[\da-f-]{36}$/)
}

/** Says that one sees what is open differently, in a few words. */
export async function seeItDifferently({ page, look }: Walk, words: string): Promise<void> {
  await page.getByText('I see this differently').click()
  await page.getByLabel('How do you see it?').fill(words)
  await press(page, 'Write this down')
  await page.getByRole('heading', { name: 'Seen differently' }).waitFor()
  await page.locator('blockquote', { hasText: words }).waitFor()
  await look('plan-seen-differently')
}
