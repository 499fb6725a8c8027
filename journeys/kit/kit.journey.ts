import { expect, test } from 'vitest'
import { launchChromium } from '../../build/chromium.ts'
import { checkKit } from './check.ts'

test('every part of the kit can be read, reached and tapped, in each display and on each screen', async () => {
  const browser = await launchChromium()
  try {
    const { pages, faults } = await checkKit(browser)
    expect(pages).toBeGreaterThan(30)
    expect(faults).toEqual([])
  } finally {
    await browser.close()
  }
}, 300_000)
