import type { Browser, Page } from 'playwright-core'
import { demoPassword } from '../../seeds/staff.ts'
import { press } from '../steps/walk.ts'
import type { Concord } from '../support/concord.ts'
import { newDesktop } from '../support/devices.ts'
import type { Mailbox } from '../support/mailbox.ts'

export const roles = [
  'anonymous',
  'newcomer',
  'person',
  'supporter',
  'professional',
  'colleague',
  'coordinator',
  'lead',
  'admin',
  'reviewer',
] as const
export type Role = (typeof roles)[number]
export type Pages = Record<Role, Page>

/** Whose sign-in is not their role's. */
const names: Partial<Record<Role, string>> = { colleague: 'tom', supporter: 'person2' }

/** Signs in once as everybody there is, each on a computer of their own. */
export async function everybody(browser: Browser, at: Concord, mailbox: Mailbox): Promise<Pages> {
  const open = async (role: Role) => {
    const page = await (await newDesktop(browser, { at })).newPage()
    if (role === 'newcomer') await signUp(page, mailbox)
    else if (role !== 'anonymous') await signIn(page, `${names[role] ?? role}@demo.example`)
    return [role, page] as const
  }
  const opened = []
  for (const role of roles) opened.push(await open(role))
  return Object.fromEntries(opened) as Pages
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(demoPassword)
  await press(page, 'Sign in')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

/** As far as an account goes that nobody has named yet. */
async function signUp(page: Page, mailbox: Mailbox): Promise<void> {
  const email = 'newcomer@example.org'
  await startSignUp(page, email)
  const mail = await mailbox.open(email)
  await page.getByLabel('The six numbers').fill(/\b\d{6}\b/.exec(mail.text ?? '')?.[0] ?? '')
  await press(page, 'Carry on')
  await page.waitForURL('**/sign-up/you')
}

export async function startSignUp(page: Page, email: string): Promise<void> {
  await page.goto('/sign-up')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Choose a password').fill('seven quiet herons')
  await page.getByLabel('I have read how my data is kept').check()
  await page.getByLabel('I am 18 or older').check()
  await press(page, 'Carry on')
  await page.waitForURL('**/sign-up/code')
}
