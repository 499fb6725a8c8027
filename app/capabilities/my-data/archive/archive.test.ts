import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, secret, type World } from '../../../../ratchets/access/world.ts'
import { clinicalTables } from '../testing/rows.ts'
import { notExported, parts } from './parts.server.ts'

let world: World
let cookie: string
beforeAll(async () => {
  world = await makeWorld()
  cookie = (await world.session('owner'))?.cookie ?? ''
}, 120_000)
afterAll(() => world.close())

const take = (as = cookie) =>
  world.app.request('/my-data/copy', {
    method: 'POST',
    headers: { cookie: as, origin: world.platform.origin },
  })
/** What the other side of a visit has not chosen to show. */
const notYetShown: Record<string, string> = {
  visit_check: `side = 'professional' and not concord.visit_check_shown(person_id, visit_id)`,
}
const opened = async (answer: Response) => {
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const text = (name: string) => Buffer.from(files[name] ?? []).toString()
  return { names: Object.keys(files), page: text('index.html'), data: JSON.parse(text('data.json')) }
}

describe('what is taken along', () => {
  test('is every table about people, or it is said why not', async () => {
    const taken = parts.flatMap(({ tables }) => Object.keys(tables))
    expect([...taken, ...Object.keys(notExported)].toSorted()).toEqual(await clinicalTables(world.all))
  })

  test('is every row of theirs in each of these, and nobody else’s', async () => {
    const { data } = await opened(await take())
    for (const { name, tables } of parts)
      for (const table of Object.keys(tables)) {
        const withheld = notYetShown[table] ?? 'false'
        const own = await world.all(
          `select 1 from concord.${table} where person_id = $1 and not (${withheld})`,
          [world.ids.owner],
        )
        expect([table, data.parts[name][table].length]).toEqual([table, own.length])
      }
  })
})

describe('the copy', () => {
  test('comes as a file with a neutral name, and no cache may keep it', async () => {
    const answer = await take()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/zip')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="my-data.zip"')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('is a page that needs nothing from anywhere, and data with a version', async () => {
    const { names, page, data } = await opened(await take())
    expect(names).toEqual(['index.html', 'data.json'])
    expect(page).not.toMatch(/<script|<link|<img|src=|https?:/)
    for (const words of ['Know me', 'Matters', 'Well', 'Note', 'Kind', 'Owner']) {
      expect(page).toContain(`${words} ${secret}`)
      expect(JSON.stringify(data)).toContain(`${words} ${secret}`)
    }
    expect(page.indexOf(`Know me ${secret}`)).toBeLessThan(page.indexOf(`Well ${secret}`))
    expect(data).toMatchObject({
      format: 'concord-my-data',
      version: 1,
      about: { personId: world.ids.owner },
    })
    expect(page).toMatch(
      /\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d/,
    )
  })

  test('says in words what happened, as the log does', async () => {
    const { page } = await opened(await take())
    expect(page).toMatch(/You shared “[^”]+”.* with Amira Patel until/)
    expect(page).toContain('You joined Concord and accepted the privacy notice.')
    expect(page).not.toMatch(/story written|checked in:/)
  })

  test('holds no key, token or digest, and nobody else’s words', async () => {
    const { page, data } = await opened(await take())
    const all = `${page} ${JSON.stringify(data)}`
    expect(all).not.toMatch(/"token"|password|_mac|body_mac|"hash"|"digest"|concord_[\w-]{20}/)
    expect(all).not.toContain('other@demo.example')
  })

  test('stands in their own log, and a few in an hour are enough', async () => {
    let answer = await take()
    for (let copies = 0; answer.status === 200 && copies < 6; copies += 1) answer = await take()
    expect(answer.status).toBe(429)
    expect(await answer.text()).toContain('You can take the next one at')
    const log = await world.app.request('/access-log', { headers: { cookie } })
    expect(await log.text()).toContain('You downloaded a copy of everything.')
    expect((await take((await world.session('other person'))?.cookie)).status).toBe(200)
  })

  test('is theirs alone', async () => {
    for (const who of ['named professional', 'admin'] as const)
      expect((await take((await world.session(who))?.cookie)).status).toBe(404)
    expect((await take('')).headers.get('location')).toBe('/sign-in')
  })

  test('asks them to show that it is them, a while after they last did', async () => {
    const session = await world.session('other person')
    await world.all(
      `update identity.session set "provedAt" = now() - interval '1 day' where token_hash = $1`,
      [session?.hash],
    )
    const answer = await take(session?.cookie)
    expect(answer.headers.get('location')).toBe('/confirm-it-is-you?next=%2Fmy-data')
  })
})
