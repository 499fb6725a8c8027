import type { Page } from 'playwright-core'

/** The screens of visits, on both sides of the one that Sam and Amira have had. */
export async function visitAddresses(
  person: Page,
  professional: Page,
): Promise<{ person: string[]; professional: string[] }> {
  const visit = await lastOf(person, '/visits', /\/visits\/[\da-f-]{36}$/)
  await professional.goto('/caseload')
  const theirs = await professional.getByRole('link', { name: 'Sam Okafor' }).first().getAttribute('href')
  const there = await lastOf(professional, `${theirs}/visits`, /\/visits\/[\da-f-]{36}$/)
  await professional.goto(`${there}/copy`)
  await professional.getByRole('button', { name: 'Make plain text to paste' }).click()
  await professional.waitForURL('**/copies/**')
  const copy = new URL(professional.url()).pathname
  const both = async (page: Page, at: string) => [
    ...[at, `${at}/prepare`, `${at}/details`, `${at}/print`, `${at}/check`, `${at}/write/decision`],
    ...[`${at}/write/option`, await lastOf(page, at, /\/entries\/[\da-f-]{36}$/)],
  ]
  return {
    person: ['/visits', '/visits/new', ...(await both(person, visit))],
    professional: [
      ...[`${theirs}/visits`, `${theirs}/visits/new`, `${there}/copy`, copy],
      ...(await both(professional, there)),
    ],
  }
}

async function lastOf(page: Page, at: string, shape: RegExp): Promise<string> {
  await page.goto(at)
  const links = await page
    .locator('main a[href]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const found = links.findLast((link) => shape.test(link))
  if (!found) throw new Error(`no visit is led to from ${at}`)
  return found
}
