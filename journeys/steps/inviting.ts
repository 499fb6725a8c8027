import { expect } from 'vitest'
import type { Mailbox } from '../support/mailbox.ts'
import { follow, openMenu, press, sheets, title, type Walk } from './walk.ts'

/** A professional of the demonstration signs in. */
export async function signInAsProfessional({ page, look }: Walk): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Email', { exact: true }).fill('professional@demo.example')
  await page.getByLabel('Password', { exact: true }).fill('concord-demo')
  await press(page, 'Sign in')
  await title(page, 'People')
  await look('caseload-of-many')
}

/** Makes a code for somebody, to print and by mail; answers with the code as it stands on paper. */
export async function inviteSomebody(
  { page, look }: Walk,
  { label, email }: { label: string; email: string },
): Promise<string> {
  await openMenu(page)
  await follow(page, 'Invitations')
  await title(page, 'Invitations')
  await look('invitations')
  await follow(page, 'Invite someone')
  await title(page, 'Invite someone')
  await look('invite')
  await page.getByLabel('A note for you').fill(label)
  await page.getByLabel('Their e-mail address').fill(email)
  await press(page, 'Make the code')
  await title(page, `A code for ${label}`)
  await look('invitation')
  const code = (await page.locator('.print-code').innerText()).trim()
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button', { name: 'Withdraw this code' }).isVisible()).toBe(false)
  expect(await page.getByRole('link', { name: 'Invitations' }).isVisible()).toBe(false)
  expect(await page.locator('.print-code').isVisible()).toBe(true)
  expect(await sheets(page)).toBe(1)
  await page.emulateMedia({ media: 'screen' })
  return code
}

/** The mail that came to somebody who is invited: neutral outside, the code inside. */
export async function expectInvitationMail(mailbox: Mailbox, email: string, code: string): Promise<void> {
  const mail = await mailbox.open(email)
  expect(mail.subject).toBe('Your invitation')
  expect(mail.text).toContain(code)
  expect(mail.text).toContain('/join')
  expect(mail.text).not.toMatch(/pain/i)
  expect(mail.html ?? '').not.toContain('<img')
}

/** The answer to “is this who you invited?”. */
export async function confirmWhoJoined({ page, look }: Walk, name: string): Promise<void> {
  await page.goto('/caseload')
  const row = page.getByRole('row').filter({ hasText: name })
  await row.getByText('Is it the person you invited?').waitFor()
  await look('caseload-joined')
  await row.getByRole('link').first().click()
  await title(page, 'Is this who you invited?')
  await page.getByText(name).first().waitFor()
  await look('who-joined')
  await page.getByLabel('Yes, this is the person I invited').check()
  await press(page, 'Save my answer')
  await title(page, 'People')
}
