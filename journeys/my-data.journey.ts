import { readFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { spawnProgram } from '../app/platform/process/testing.ts'
import { launchChromium } from '../build/chromium.ts'
import { root } from '../build/steps/all.ts'
import { asSuperuser } from './kill/people.ts'
import { type Somebody, signIn, somebody } from './offline/people.ts'
import { onDevice } from './offline/traces.ts'
import { follow, press, title } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newPhone } from './support/devices.ts'
import { expectFitsNarrowScreen, expectNoAxeViolations } from './support/looks.ts'
import { linkIn, type Mailbox, startMailbox } from './support/mailbox.ts'
import { picture } from './support/pictures.ts'
import { Given, Then, When } from './support/steps.ts'

let concord: Concord
let browser: Browser
let mailbox: Mailbox
beforeAll(async () => {
  mailbox = await startMailbox()
  ;[concord, browser] = await Promise.all([
    startConcord({ env: { SMTP_URL: mailbox.url } }),
    launchChromium(),
  ])
})
afterAll(async () => {
  await browser?.close()
  await concord?.stop()
  await mailbox?.stop()
})

const says = (page: Page, words: string) => page.getByText(words).first().waitFor()
const look = async (page: Page, name: string) => {
  await picture(page, name)
  await expectNoAxeViolations(page)
  await expectFitsNarrowScreen(page)
}
const run = async (program: string, folder: string) => {
  const ran = spawnProgram(process.execPath, [path.join(root, 'dist', program), folder], {
    CONCORD_DATA: concord.data,
  })
  expect(await ran.ended, ran.said()).toBe(0)
}
const rowsOf = ({ person }: Somebody) =>
  asSuperuser(concord.data, 'select 1 from concord.person where person_id = $1', [person])

test('somebody takes a copy, has everything erased after changing their mind once, and stays erased after a restore', async () => {
  const rosa = await somebody(concord, 'Rosa')
  const ben = await somebody(concord, 'Ben')
  const backup = path.join(path.dirname(concord.data), 'backup')
  const phone = await newPhone(browser, { at: concord, acceptDownloads: true })
  const page = await phone.newPage()
  await signIn(page, rosa)
  await Given('she wrote something', async () => {
    await page.goto('/story/know-me')
    await page.locator('textarea[name=words]').fill('Please knock before you come in.')
    await press(page, 'Save')
  })
  await When('she takes a copy', async () => {
    await page.goto('/account')
    await page.locator('a[href="/my-data"]').click()
    await title(page, 'My data')
    await look(page, 'my-data')
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Download my data')])
    expect(download.suggestedFilename()).toBe('my-data.zip')
    const files = unzipSync(new Uint8Array(readFileSync(await download.path())))
    const copy = await (await newPhone(browser, { at: concord, offline: true })).newPage()
    await copy.setContent(Buffer.from(files['index.html'] ?? []).toString())
    await says(copy, 'Please knock before you come in.')
    await look(copy, 'my-data-copy')
    await copy.context().close()
  })
  await When('she asks for everything to be erased', async () => {
    await follow(page, 'Erase everything')
    await title(page, 'Erase everything')
    await look(page, 'my-data-erase')
    await press(page, /^Erase everything on/)
    await says(page, 'Tick this if you want everything to be erased')
    await page.getByLabel('Yes, erase everything of mine').check()
    await press(page, /^Erase everything on/)
    await says(page, 'Until then you can use Concord as before.')
    await look(page, 'my-data-waiting')
  })
  await Then('a mail tells her, and leads to where it is stopped', async () => {
    const mail = await mailbox.open(rosa.email)
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/\bpain|health|clinic|rosa\b/i)
    expect(linkIn(mail)).toBe(`${concord.url}/my-data`)
  })
  await When('she changes her mind', async () => {
    await page.goto('/today')
    await follow(page, 'See this, or change your mind')
    await press(page, 'I changed my mind. Keep everything')
    await says(page, 'Nothing will be erased.')
  })
  await When('she asks again, a back-up is made, and the day comes', async () => {
    await page.goto('/my-data/erase')
    await page.getByLabel('Yes, erase everything of mine').check()
    await press(page, /^Erase everything on/)
    await title(page, 'My data')
    await run('backup.js', backup)
    await asSuperuser(
      concord.data,
      'update concord.erasure_request set due_at = now() where withdrawn_at is null',
    )
    await concord.end()
    await concord.start()
    await expect.poll(() => rowsOf(rosa), { timeout: 20_000 }).toEqual([])
  })
  await Then('her device knows nothing more, and nobody can sign in as her', async () => {
    await page.goto('/today')
    await title(page, 'Sign in')
    const { entries, facts } = await onDevice(page)
    expect(entries).toEqual([])
    expect(facts.join(' ')).not.toMatch(new RegExp(`vault|mine|${rosa.person}`))
  })
  await When('the back-up is brought back', async () => {
    await concord.end()
    await run('restore.js', backup)
    await concord.start()
  })
  await Then('she is erased again before anybody could look, and nobody else is', async () => {
    expect(concord.said()).toContain('Erased again, since a back-up had brought them back: 1 person.')
    expect(await rowsOf(rosa)).toEqual([])
    expect(await rowsOf(ben)).toHaveLength(1)
    const other = await newPhone(browser, { at: concord })
    await signIn(await other.newPage(), ben)
    await other.close()
  })
  expect(phone.faults).toEqual([])
  await phone.close()
}, 180_000)
