import path from 'node:path'
import { checkKit } from '../journeys/kit/check.ts'
import { launchChromium } from './chromium.ts'

const shots = path.resolve(import.meta.dirname, '../screenshots/kit')
const browser = await launchChromium()
const { pages, looks, faults } = await checkKit(browser, { shots, only: process.argv[2] })
await browser.close()
for (const fault of faults) console.error(fault)
console.log(`${pages} pages of the kit, ${looks} looks, ${faults.length} faults; pictures in ${shots}`)
process.exitCode = faults.length > 0 ? 1 : 0
