import { expect } from 'vitest'
import { press, title, type Walk } from './walk.ts'
import { tabTo } from './writing.ts'

/** The words of a brief as they stand on the screen: the same part is the preview and what a professional reads. */
export const briefWords = async ({ page }: Pick<Walk, 'page'>) =>
  (await page.locator('.brief').innerText()).replace(/\s+/g, ' ').trim()

const lastDay = { day: '31', month: '3', year: String(new Date().getFullYear() + 1) }

async function openNewShare({ page, look }: Walk): Promise<void> {
  await page.goto('/sharing')
  await look('sharing-none')
  await page.goto('/sharing/new')
  await title(page, 'Share something')
  await look('share')
}

async function seePreview({ page, look }: Walk): Promise<string> {
  await title(page, 'This is what they will see')
  await page.getByText(`31 March ${lastDay.year}`).first().waitFor()
  await look('preview')
  return briefWords({ page })
}

async function expectShared({ page }: Walk): Promise<void> {
  await page.waitForURL('**/sharing')
  await page.getByRole('heading', { name: 'Amira Patel' }).waitFor()
}

/** Chooses who, what and until when, looks at what they will see, and shares it. Answers with the preview's words. */
export async function shareUntilADate(walk: Walk, sections: string[]): Promise<string> {
  const { page } = walk
  await openNewShare(walk)
  await page.getByLabel('Amira Patel').check()
  for (const section of sections) await page.getByLabel(section, { exact: true }).check()
  await page.getByLabel('Include what I wrote before').check()
  await page.getByLabel('Until a date I choose').check()
  for (const [part, value] of Object.entries(lastDay))
    await page.locator(`input[name=until-${part}]`).fill(value)
  await press(page, 'Show me what they will see')
  const words = await seePreview(walk)
  await press(page, 'Share this with Amira Patel')
  await expectShared(walk)
  return words
}

/** The same with nothing but the keyboard. */
export async function shareByKeyboard(walk: Walk): Promise<string> {
  const { page } = walk
  const { keyboard } = page
  await openNewShare(walk)
  const people = await page.locator('input[name=with]').count()
  const amira = await page
    .getByLabel('Amira Patel')
    .evaluate((input) => [...document.querySelectorAll('input[name=with]')].indexOf(input))
  expect(people).toBeGreaterThan(amira)
  await tabTo(page, 'input[name=with]')
  await keyboard.press('Space')
  for (let down = 0; down < amira; down += 1) await keyboard.press('ArrowDown')
  for (const section of ['story', 'goals-and-plan', 'check-ins']) {
    await tabTo(page, `input[name=section][value=${section}]`)
    await keyboard.press('Space')
  }
  await tabTo(page, 'input[name=earlier]')
  await keyboard.press('Space')
  await keyboard.press('ArrowDown')
  await tabTo(page, 'input[name=length]')
  await keyboard.press('Space')
  for (let down = 0; down < 4; down += 1) await keyboard.press('ArrowDown')
  for (const [part, value] of Object.entries(lastDay)) {
    await tabTo(page, `input[name=until-${part}]`)
    await keyboard.type(value)
  }
  await keyboard.press('Enter')
  const words = await seePreview(walk)
  await tabTo(page, 'main form button[type=submit]')
  await keyboard.press('Enter')
  await expectShared(walk)
  return words
}

/** Stops sharing with everything that the professional had. */
export async function stopSharing(walk: Walk): Promise<void> {
  const { page, look } = walk
  await page.goto('/sharing')
  await press(page, 'Stop sharing with Amira Patel')
  await page.getByText('You are not sharing anything').waitFor()
  await look('sharing-ended')
}

/** A share without choices: each is asked for beside its field, and what was chosen is kept. */
export async function shareWithoutChoosing({ page, look }: Walk): Promise<void> {
  await page.goto('/sharing/new')
  await page.getByLabel('My story', { exact: true }).check()
  await press(page, 'Show me what they will see')
  await page.getByRole('alert').waitFor()
  await look('share-mistaken')
  expect(await page.getByLabel('My story', { exact: true }).isChecked()).toBe(true)
}
