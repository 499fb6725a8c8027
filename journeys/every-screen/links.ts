import type { Page } from 'playwright-core'

/** The links of a page whose address has this shape, and whose words hold these. */
export async function linksOf(page: Page, at: string, shape: RegExp, words = ''): Promise<string[]> {
  await page.goto(at)
  const links = await page
    .locator('main a[href]')
    .filter({ hasText: words })
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  return links.filter((link) => shape.test(link))
}

export const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address)
  return pathname + search
}
