import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../build/chromium.ts'
import { expectNoneOf, fader, main, makesKeys, openWith, placeByKeyboard } from './steps/consoling.ts'
import { signInAs } from './steps/exercising.ts'
import { keptOnDevice, recordRequests } from './steps/leaving.ts'
import { follow, openMenu, press, setOut, sheets, title, type Walk } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newDesktop, newPhone } from './support/devices.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 240_000
const passphrase = 'nine grey herons over wet sand'
const note = 'Ask sooner what the garden means'
let concord: Concord
let browser: Browser
let desk: Walk
let phone: Walk
let plain: Walk
let recoveryCode = ''

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  ;[desk, phone, plain] = await Promise.all([
    setOut(browser, { at: concord, javaScript: true, newDevice: newDesktop }),
    setOut(browser, { at: concord, javaScript: true, newDevice: newPhone }),
    setOut(browser, { at: concord, javaScript: false, newDevice: newDesktop }),
  ])
  for (const { page } of [desk, phone, plain]) await signInAs(page, 'professional@demo.example')
}, long)

afterAll(async () => {
  await Promise.all([desk?.end(), phone?.end(), plain?.end()])
  await browser?.close()
  await concord?.stop()
})

describe('a professional’s minute', () => {
  test('1 the desk, from nothing set to kept', { timeout: long }, async () => {
    const { page } = desk
    const { asked } = recordRequests(page)
    await Given('the desk, and nothing kept', async () => {
      await page.goto('/console/over-time')
      await page.getByText('Nothing is kept yet').waitFor()
      await page.goto('/console/key')
      await page.getByText('You have not kept anything yet').waitFor()
      expect(await page.getByRole('button', { name: 'Remove it all' }).isVisible()).toBe(false)
      await follow(page, 'Reflect')
      await title(page, 'Reflect')
      await page.getByRole('button', { name: 'Ask me one question' }).waitFor()
    })
    await Then('nothing is set, and no numeral stands on it', async () => {
      expect(await page.locator('[data-desk] input:checked').count()).toBe(0)
      expect(await main(page)).not.toMatch(/\p{N}/u)
    })
    await desk.look('console-desk')
    await When('they place some of it by mouse, by keyboard and by dragging', async () => {
      await fader(page, 'Where I stood').getByLabel('Nearer to “Closeness”').click()
      await fader(page, 'Whom I spoke for').getByRole('radio').first().focus()
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowRight')
      const line = await fader(page, 'Loss in my work').locator('.fader-line').boundingBox()
      if (!line) throw new Error('no line')
      const y = line.y + 20
      await page.mouse.move(line.x + 10, y)
      await page.mouse.down()
      await page.mouse.move(line.x + line.width - 10, y, { steps: 8 })
      await page.mouse.up()
    })
    await Then('each says its place in words', async () => {
      await fader(page, 'Whom I spoke for').getByText('Nearer to “The person”').waitFor()
      const [nearer, high] = [
        fader(page, 'Whom I spoke for').getByLabel('Nearer to “The person”'),
        fader(page, 'Loss in my work').getByLabel('Very high', { exact: true }),
      ]
      expect([await nearer.isChecked(), await high.isChecked()]).toEqual([true, true])
    })
    await When('they take one back, ask for a question and write a note that may name somebody', async () => {
      await press(page, 'Whom I spoke for: take it back')
      expect(await fader(page, 'Whom I spoke for').locator('input:checked').count()).toBe(0)
      await press(page, 'Ask me one question')
      await page.getByText('Our question. It comes from').filter({ visible: true }).waitFor()
      await page.getByLabel('What would you mix otherwise').fill('Ask Sam sooner')
      await page.getByText('This may name someone').waitFor()
      await press(page, 'Change it')
      await page.getByLabel('What would you mix otherwise').fill(note)
      await page.getByText('This may name someone').waitFor({ state: 'detached' })
      await page.getByLabel('A review').check()
    })
    await desk.look('console-desk-set')
    await When('they keep it', () => press(page, 'Keep it, sealed'))
    await Then('they read what a lost key means, before the first entry', async () => {
      await page.getByText('nobody can bring back what is in it').first().waitFor()
      await desk.look('console-first-key')
    })
    await When('they choose a passphrase and keep the recovery code', async () => {
      await page.getByLabel('A passphrase').fill('short')
      await press(page, 'Use this passphrase')
      await page.getByText('Too short').waitFor()
      await page.getByLabel('A passphrase').fill(passphrase)
      await press(page, 'Use this passphrase')
      const code = page.locator('[data-code] p')
      await code.filter({ hasText: /\w{5}/ }).waitFor()
      recoveryCode = (await code.textContent()) ?? ''
      expect(recoveryCode).toMatch(/^(\w{5} ?){6}$/)
      // On paper the code stands alone: not beside what was set.
      await page.emulateMedia({ media: 'print' })
      expect(await main(page)).toContain(recoveryCode)
      expect(await fader(page, 'Where I stood').isVisible()).toBe(false)
      expect(await page.getByLabel('What would you mix otherwise').isVisible()).toBe(false)
      expect(await sheets(page)).toBe(1)
      await page.emulateMedia({ media: 'screen' })
      await desk.look('console-code')
      await press(page, 'I have kept the code')
      await page.getByText('Kept for this week, sealed').waitFor()
    })
    await Then('the desk is empty again, and only ciphertext has left the page', async () => {
      expect(await page.locator('[data-desk] input:checked').count()).toBe(0)
      const sent = asked.map(({ at, sent }) => `${at} ${sent}`).join('\n')
      expect(sent).toContain('POST')
      expect(sent).toContain('/console/entries')
      const secrets = [note, 'herons', 'garden', recoveryCode, 'close-to', 'very-high', 'review"', 'prf']
      for (const secret of secrets) expect(sent).not.toContain(secret)
      expect(sent.replaceAll(/\s/g, '')).not.toContain(recoveryCode.replaceAll(' ', ''))
      const kept = await keptOnDevice(page)
      for (const secret of [note, 'herons', recoveryCode]) expect(kept).not.toContain(secret)
    })
    await When('they fill it again and let it go', async () => {
      await press(page, 'Not this time, for all that is not set')
      expect(await page.locator('[data-desk] .fader-aside input:checked').count()).toBe(11)
      asked.length = 0
      await press(page, 'Let it go')
      await page.getByText('Nothing of it was sent or kept').waitFor()
      expect(asked).toEqual([])
    })
  })

  test('2 reopened on another device, with the passphrase', { timeout: long }, async () => {
    const { page } = phone
    await page.goto('/caseload')
    await When('they go there by the menu of a small screen', async () => {
      await openMenu(page)
      await phone.look('professional-menu-phone')
      await follow(page, 'Reflect')
      await title(page, 'Reflect')
      await follow(page, 'Over time')
      await title(page, 'Over time')
    })
    await When('they mistype it', async () => {
      await openWith(page, 'nine grey herons over dry sand')
      await page.getByText('That did not open it').waitFor()
      await phone.look('console-locked-phone')
    })
    await When('they type it', () => openWith(page, passphrase))
    await Then('their own dots and note are there, and dates are the only digits', async () => {
      await page.getByText(note).waitFor()
      const strip = page.getByRole('table', { name: /Where I stood/ })
      await strip.getByRole('cell', { name: 'Nearer to “Closeness”' }).waitFor()
      const words = (await main(page)).replaceAll(/\d{1,2} \p{L}+ \d{4}/gu, '')
      expect(words).not.toMatch(/\p{N}/u)
    })
    await phone.look('console-strips-phone')
    await page.goto('/console')
    await phone.look('console-desk-phone')
    await page.goto('/console/who-can-read')
    await page.getByText('A court may ask', { exact: true }).waitFor()
    await phone.look('console-who-phone')
  })

  test('3 with a passkey, whose answer is sent to nobody', { timeout: long }, async () => {
    const { page } = desk
    await Given('a device whose passkeys make keys', () => makesKeys(page))
    const { asked } = recordRequests(page)
    const posted: string[] = []
    await When('they add a passkey to their account', async () => {
      await page.goto('/account/passkeys')
      await page.locator('[data-passkey=add] button').click()
      await page.waitForURL(/done=saved/)
    })
    await When('they make it a way to open the console', async () => {
      await page.goto('/console/key')
      await openWith(page, passphrase)
      await press(page, 'Add a passkey')
      await page.getByRole('listitem').getByText('A passkey').waitFor()
      await desk.look('console-key')
    })
    await Then('it opens the console', async () => {
      await page.goto('/console/over-time', { waitUntil: 'networkidle' })
      posted.push(...asked.map(({ sent }) => sent))
      asked.length = 0
      await press(page, 'Open with a passkey')
      await page.getByText(note).waitFor()
      expect(asked).toEqual([])
      await desk.look('console-strips')
    })
    await Then('no post has ever held what it derived', async () => {
      await page.goto('/account')
      await press(page, 'Sign out')
      await page.waitForURL('**/sign-in**')
      await page.locator('[data-passkey=sign-in] button').click()
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
      // With nothing left on the device but the passkey, as a security key is carried to another one. Chromium copies no
      // passkey together with what its PRF derives from.
      const session = await page.context().newCDPSession(page)
      await session.send('Storage.clearDataForOrigin', {
        origin: concord.url,
        storageTypes: 'cache_storage,indexeddb,local_storage,service_workers',
      })
      await page.goto('/console/over-time', { waitUntil: 'networkidle' })
      await press(page, 'Open with a passkey')
      await page.getByText(note).waitFor()
      const sent = [...posted, ...asked.map(({ sent }) => sent)].join('\n')
      expect(sent.match(/"clientExtensionResults"/g)?.length).toBeGreaterThanOrEqual(2)
      expect(sent).not.toMatch(/prf/i)
    })
  })

  test('4 nothing of it stands in the data folder: no table, write-ahead log or mail', {
    timeout: long,
  }, () => {
    const secrets = [note, 'herons', recoveryCode.replaceAll(' ', ''), recoveryCode, 'nearness', 'very-high']
    expectNoneOf(secrets, concord.data)
  })

  test('5 the recovery code, and every key lost', { timeout: long }, async () => {
    const { page } = phone
    await When('they use the recovery code as somebody types', async () => {
      await page.goto('/console/over-time')
      await page.getByText('Use the recovery code').click()
      await page.getByLabel('Your recovery code').fill(` ${recoveryCode.toLowerCase().replaceAll(' ', '-')} `)
      await page.getByLabel('Your recovery code').press('Enter')
      await page.getByText(note).waitFor()
    })
    await When('they have lost it all', async () => {
      await page.goto('/console/over-time')
      await follow(page, 'I have lost every way to open it')
      await page.getByText('nobody can open what is kept').waitFor()
      await press(page, 'Remove it all and begin again')
      await page.getByText('Tick this if you are sure').first().waitFor()
      await page.getByLabel('Yes, remove everything in my console').check()
      await press(page, 'Remove it all and begin again')
      await page.getByText('Your console is empty').waitFor()
      await phone.look('console-gone-phone')
    })
    await Then('nothing is there to open', async () => {
      await page.goto('/console/key')
      await page.getByText('You have not kept anything yet').waitFor()
    })
  })

  test('6 by keyboard alone, and without a connection', { timeout: long }, async () => {
    const { page } = desk
    await page.goto('/console', { waitUntil: 'networkidle' })
    await When('they place and unset a line, and write, without a mouse', () => placeByKeyboard(page))
    await When('the connection goes as they keep it', async () => {
      await page.context().setOffline(true)
      await page.locator('#console-save').focus()
      await page.keyboard.press('Enter')
      await page.getByText('It was not kept').waitFor()
    })
    await Then('the desk still stands, and is kept when the connection is back', async () => {
      expect(await page.getByLabel('What would you mix otherwise').inputValue()).toBe('Wait longer')
      await page.context().setOffline(false)
      await page.locator('#console-save').focus()
      await page.keyboard.press('Enter')
      await page.getByText('Before your first entry').waitFor()
    })
  })

  test('7 without JavaScript, and on paper', { timeout: long }, async () => {
    const { page } = plain
    await page.goto('/console')
    await page.getByText('The desk needs JavaScript').waitFor()
    expect(await page.locator('[data-desk]').isVisible()).toBe(false)
    await follow(page, 'Print a blank desk')
    await title(page, 'A desk for the team')
    expect(await sheets(page)).toBe(2)
    await follow(page, 'A3, for the table or the wall')
    await page.waitForURL('**/console/team-desk?paper=a3')
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    // In points: one sheet of A3 for the desk, one of A4 for the guide.
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)/g)]
    expect(sizes.map(([, wide, high]) => [wide, high].map(Number).map(Math.round))).toEqual([
      [842, 1191],
      [595, 842],
    ])
    await plain.look('console-team-desk')
    expect([...desk.faults, ...phone.faults, ...plain.faults]).toEqual([])
    expect(concord.said()).not.toContain('/console')
  })
})
