import { expect } from 'vitest'
import { briefWords } from './sharing.ts'
import { press, sheets, title, type Walk } from './walk.ts'

/** Opens somebody from the caseload, which says why they are there. Answers with the brief's words. */
export async function openFromCaseload(
  { page, look }: Walk,
  name: string,
  reason: string,
  picture = 'brief',
): Promise<{ words: string; personId: string }> {
  await page.goto('/caseload')
  const row = page.getByRole('row').filter({ hasText: name })
  await row.getByText(reason).waitFor()
  await row.getByRole('link').first().click()
  await title(page, name)
  await look(picture)
  const personId = new URL(page.url()).pathname.split('/')[2] ?? ''
  return { words: await briefWords({ page }), personId }
}

/** What the last page printed holds: the brief, and none of the screen's furniture. */
export async function printTheBrief(
  { page, look }: Walk,
  name: string,
  picture = 'brief-print',
): Promise<void> {
  await page.getByRole('link', { name: 'One page to print' }).click()
  await page.waitForURL('**/print')
  await page.getByRole('heading', { name }).waitFor()
  await look(picture)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('link', { name: 'Help now' }).first().isVisible()).toBe(false)
  expect(await sheets(page)).toBe(1)
  await page.emulateMedia({ media: 'screen' })
  await page.goBack()
}

/** Marks as reviewed, takes it back, and marks again. */
export async function markReviewed({ page, look }: Walk, name: string): Promise<void> {
  await press(page, 'Mark as reviewed')
  await page.getByText('You reviewed this on').waitFor()
  await look('brief-reviewed')
  await press(page, 'Take the mark back')
  await page.getByRole('button', { name: 'Mark as reviewed' }).waitFor()
  expect(await page.getByText('You reviewed this on').count()).toBe(0)
  await press(page, 'Mark as reviewed')
  await page.getByText('You reviewed this on').waitFor()
  await page.goto('/caseload')
  await page.getByRole('row').filter({ hasText: name }).getByText('You reviewed on').waitFor()
  await look('caseload')
}

/** What the person learns of it: on the first page, beside what they share, and line by line. */
export async function seeWhoRead({ page, look }: Walk): Promise<void> {
  await page.goto('/today')
  await page.getByText(/^Seen by Amira Patel on /).waitFor()
  await page.getByText(/^Amira Patel marked what you share as read on /).waitFor()
  await look('today')
  await page.goto('/sharing')
  await page
    .getByText(/^Seen by Amira Patel on /)
    .first()
    .waitFor()
  expect(await page.getByText('No one has read this yet').count()).toBe(0)
  await page.getByText(/^Amira Patel marked this as read on /).waitFor()
  await look('sharing')
  await page.getByRole('link', { name: 'See who opened what' }).click()
  await title(page, 'Who opened what')
  for (const line of [
    'You joined Concord and accepted the privacy notice.',
    'You used a code from Amira Patel.',
    'Amira Patel confirmed that it was you who joined.',
    /^You shared .*“My check-ins”.* with Amira Patel until /,
    /^Amira Patel opened .*“My check-ins”.*\.$/,
    'Amira Patel marked what you shared as read.',
    'Amira Patel took back the mark “read”.',
  ])
    await page.getByText(line).first().waitFor()
  await look('access-log')
}

/** Something new has come since the review: the caseload says so, and the mark is shown as past. */
export async function findSomethingNew({ page, look }: Walk, name: string): Promise<void> {
  await page.goto('/caseload')
  const row = page.getByRole('row').filter({ hasText: name })
  await row.getByText('Something new since you reviewed').waitFor()
  await row.getByRole('link').first().click()
  await page.getByText('Something new arrived after your review').waitFor()
  await page.getByText(/^One check-in is new\./).waitFor()
  await look('brief-lapsed')
}
