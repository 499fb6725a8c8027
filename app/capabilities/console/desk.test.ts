import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import { controls } from './contract.ts'
import { scaleOf } from './rules.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

const page = async (path = '') => (await small.amira.get(`/console${path}`)).text()
/** What stands on the page: between its tags, within the main part. */
const shown = (html: string) =>
  /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1]?.replaceAll(/<[^>]*>/g, ' ') ?? ''

describe('the desk', () => {
  test('shows no numeral, no mean, no target', async () => {
    const words = shown(await page())
    expect(words).toContain('Five tensions')
    expect(words).not.toMatch(/\p{N}/u)
    expect(words).not.toMatch(/\b(mean|average|median|target|ideal|score|balanced|percent|compared?)\b|%/i)
  })

  test('has every control, each unset, with a word for each place', async () => {
    const html = await page()
    expect(html).not.toMatch(/<input[^>]* checked/)
    expect(html).not.toMatch(/<input[^>]*type="range"/)
    for (const control of controls) {
      const radios = html.match(new RegExp(`<input[^>]*name="${control}"[^>]*>`, 'g')) ?? []
      expect(radios).toHaveLength(scaleOf(control).length + 1)
    }
    const places = [...html.matchAll(/class="fader-word">([^<]+)</g)].map(([, words]) => words?.trim())
    expect(places).toHaveLength(controls.length * 5)
    for (const words of places) expect(words).toMatch(/\p{L}{3}/u)
  })

  test('cannot be sent by a browser without the script, which is offered paper', async () => {
    const html = shown(await page())
    const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(await page())?.[1] ?? ''
    expect(main).not.toMatch(/<form/)
    expect(main).toMatch(/<div data-desk="[^"]+" hidden/)
    expect(html).toContain('The desk needs JavaScript')
    expect(main).toContain('href="/console/team-desk"')
  })

  test('asks one question of each channel, names where it comes from, and leads to the finding', async () => {
    const main = await page()
    expect(main.match(/data-question=/g)).toHaveLength(8)
    expect(main.match(/Toye, Seers and Barker/g)?.length).toBeGreaterThanOrEqual(8)
    for (const finding of [
      'juxtaposed-models',
      'geography',
      'dual-advocacy',
      'personal-costs',
      'sceptical-lens',
    ])
      expect(main).toContain(`href="/reflection/${finding}"`)
    for (const href of new Set(main.match(/\/reflection\/[\w-]+/g)))
      expect((await small.amira.get(href)).status).toBe(200)
  })
})

test('who can read it says that a court may ask, and that a lost key loses it', async () => {
  const words = shown(await page('/who-can-read'))
  expect(words).toContain('A court or a regulator may ask')
  expect(words).toContain('Nobody can recover it')
})

test('the page of support asks, and names the professional’s own service and its number, or that there is none', async () => {
  const told = (phone: string | null) =>
    small.look(
      `update concord.service set phone = $1
       where service_id = (select service_id from concord.membership where membership_id = $2)`,
      [phone, small.amiraId],
    )
  await small.look(
    `insert into concord.service (service_id, name, phone, created_at) values (uuidv7(), 'Elsewhere', '0999', now())`,
  )
  await small.look('update concord.service set staff_support = null')
  await told('01632 960 001')
  const words = shown(await page('/support'))
  expect(words).toContain('At Riverside Community Pain Service')
  expect(words).toContain('01632 960 001')
  expect(words).toContain('Nobody has named here who supports staff')
  expect(words).not.toMatch(/Elsewhere|0999/)
  expect(words.match(/\?/g)?.length).toBeGreaterThanOrEqual(5)
  await told(null)
  expect(shown(await page('/support'))).toContain('Your service has named nobody here')
  await small.look("update concord.service set staff_support = 'Staff line, extension 40'")
  const named = shown(await page('/support'))
  expect(named).toContain('Staff line, extension 40')
  expect(named).not.toMatch(/named nobody|who supports staff/)
})

test('the blank desk has every line, empty', async () => {
  for (const paper of ['', '?paper=a3']) {
    const html = await page(`/team-desk${paper}`)
    expect(html.match(/class="desk-line-track"/g)).toHaveLength(controls.length)
    expect(html).not.toMatch(/<input[^>]*type="radio"/)
  }
})
