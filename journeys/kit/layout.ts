import type { Page } from 'playwright-core'

const tooSmall = () =>
  [...document.querySelectorAll<HTMLElement>('.button, input, textarea, summary, .word, .site-now a, nav a')]
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => {
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
      const box = element.getBoundingClientRect()
      const height = Math.max(box.height, label?.getBoundingClientRect().height ?? 0)
      return { name: element.textContent?.trim() || element.id, height }
    })
    .filter((target) => target.height < 44)
    .map((target) => `${target.name} is ${Math.round(target.height)} px high, less than 44`)

const sideways = () => {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return []
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const box = element.getBoundingClientRect()
    return box.right > width + 1 || box.left < -1
  })
  return [`scrolls sideways: ${wide.map((element) => element.className || element.tagName).slice(0, 3)}`]
}

/** Looks for targets too small for a thumb and for anything wider than the screen, also in calm mode and RTL. */
export async function layoutFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  const add = (where: string, found: string[]) => faults.push(...found.map((fault) => `${where}: ${fault}`))
  await page.setViewportSize({ width: 320, height: 256 })
  add('320 px', [...(await page.evaluate(sideways)), ...(await page.evaluate(tooSmall))])
  await page.evaluate(() => document.documentElement.setAttribute('data-calm', ''))
  add('320 px, calm', await page.evaluate(sideways))
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  add('320 px, right to left', await page.evaluate(sideways))
  await page.evaluate(() => {
    document.documentElement.removeAttribute('data-calm')
    document.documentElement.removeAttribute('dir')
  })
  return faults
}
