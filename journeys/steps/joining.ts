import { expect } from 'vitest'
import type { Mailbox } from '../support/mailbox.ts'
import { follow, press, title, type Walk } from './walk.ts'

export const password = 'seven quiet herons'

/** From a code on paper to a place of one's own. */
export async function joinWithCode(
  { page, look }: Walk,
  { code, email, name, mailbox }: { code: string; email: string; name: string; mailbox: Mailbox },
): Promise<void> {
  await page.goto('/join')
  await look('join')
  const typed = code.replaceAll(' ', '').toLowerCase()
  await page.getByLabel('Your code').fill(` ${typed.slice(0, 3)} ${typed.slice(3, 7)} ${typed.slice(7)} `)
  await press(page, 'Carry on')
  await title(page, 'You have been invited')
  await page.getByText('Amira Patel').waitFor()
  await look('invited')
  await follow(page, 'Join Concord')
  await title(page, 'Make your own place')
  await look('sign-up')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Choose a password').fill(password)
  await page.getByLabel('I have read how my data is kept').check()
  await page.getByLabel('I am 18 or older').check()
  await press(page, 'Carry on')
  await title(page, 'Look in your mail')
  await look('mail-code')
  const mail = await mailbox.open(email)
  await page.getByLabel('The six numbers').fill(/\b\d{6}\b/.exec(mail.text ?? '')?.[0] ?? '')
  await press(page, 'Carry on')
  await title(page, 'What shall we call you?')
  await look('name')
  await page.getByLabel('Your name').fill(name)
  await press(page, 'Carry on')
  await meetTheThreePages({ page, look })
  await title(page, `Hello ${name}`)
}

async function meetTheThreePages({ page, look }: Pick<Walk, 'page' | 'look'>): Promise<void> {
  for (const [heading, words, next] of [
    ['Your pain is real', 'We believe you.', 'Next'],
    ['Who sees what', 'It is private until you share it.', 'Next'],
    ['Nobody watches live', 'Nobody reads what you write here as you write it.', 'Go to my place'],
  ] as const) {
    await title(page, heading)
    await page.getByText(words).waitFor()
    await look(`welcome-${heading.toLowerCase().replaceAll(' ', '-')}`)
    await follow(page, next)
  }
}

/** Wrong codes are answered kindly, with what was typed kept. */
export async function mistypeTheCode({ page, look }: Walk): Promise<void> {
  await page.goto('/join')
  await page.getByLabel('Your code').fill('not a code')
  await press(page, 'Carry on')
  await page.getByRole('alert').waitFor()
  await look('join-mistyped')
  expect(await page.getByLabel('Your code').inputValue()).toBe('not a code')
}
