import path from 'node:path'
import { chromium } from 'playwright-core'
import { checkKit } from '../journeys/kit/check.ts'

const shots = path.resolve(import.meta.dirname, '../screenshots/kit')
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const { pages, looks, faults } = await checkKit(browser, { shots, only: process.argv[2] })
await browser.close()
for (const fault of faults) console.error(fault)
console.log(`${pages} pages of the kit, ${looks} looks, ${faults.length} faults; pictures in ${shots}`)
process.exitCode = faults.length > 0 ? 1 : 0
