import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { launchChromium } from './chromium.ts'

/** Puts three of screenshots/ side by side, as docs/concord.png for the README. */
const root = path.resolve(import.meta.dirname, '..')
const shot = (name: string) =>
  `data:image/png;base64,${readFileSync(path.join(root, 'screenshots', `${name}.png`)).toString('base64')}`
const phone = (name: string) =>
  `<div style="width:320px;height:660px;overflow:hidden;border-radius:14px;border:1px solid #d9cdb8;` +
  `box-shadow:0 12px 34px rgb(70 50 20 / 16%)"><img width="320" src="${shot(name)}"></div>`

const browser = await launchChromium()
const page = await browser.newPage({ viewport: { width: 1140, height: 740 } })
await page.setContent(
  `<body style="margin:0;height:740px;display:flex;gap:40px;align-items:center;justify-content:center;background:#f3ecdf">` +
    `${['today-phone', 'flare-plan-offline-phone', 'brief-phone'].map(phone).join('')}</body>`,
)
const picture = path.join(root, 'docs/concord.png')
await page.screenshot({ path: picture })
await browser.close()
console.log(`${picture}: ${Math.round(statSync(picture).size / 1000)} kB`)
