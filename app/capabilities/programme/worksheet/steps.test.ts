import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at, type Browser, browsers } from './testing-browsers.ts'

let world: Awaited<ReturnType<typeof browsers>>
let rosa: Browser
let ben: Browser
beforeAll(async () => {
  world = await browsers()
  ;({ rosa, ben } = world)
}, 60_000)
afterAll(() => world.small.close())

describe('steps', () => {
  test('are followed one at a time with what was written, and gone on with on another device', async () => {
    const begin = await ben.opened('/exercises/a-note?length=full')
    const first = await ben.post('/exercises/a-note', { ...begin, go: 'one-by-one' })
    expect(at(first)).toBe('/exercises/a-note?length=full#steps')
    const one = await ben.get('/exercises/a-note?length=full')
    expect(one.text).toContain('Step 1 of 3')
    expect(one.text).not.toContain('You stopped')
    const next = {
      ...(await ben.opened('/exercises/a-note?length=full')),
      go: 'next',
      'a-story': 'Long ago',
    }
    const second = at(await ben.post('/exercises/a-note', next))
    expect(second).toMatch(/^\/exercises\/a-note\?length=full&worksheet=[\w-]{36}#steps$/)
    expect((await ben.get(second)).text).toContain('Long ago')
    const other = await world.deviceOf('ben@demo.example')
    const resumed = await other.get('/exercises/a-note')
    for (const words of ['You stopped at step 2', 'Step 2 of 3', 'Write how it began'])
      expect(resumed.text).toContain(words)
    await ben.post('/exercises/a-note', { ...(await ben.opened(second)), go: 'all-steps' })
    expect((await ben.get('/exercises/a-note')).text).not.toContain('You stopped')
  })
})

describe('H04 what is another’s', () => {
  test('looks as if it were not there', async () => {
    const made = await rosa.makes('Mine')
    const id = made.slice(6)
    const absent = randomUUID()
    const strip = ({ status, text }: { status: number; text: string }, is: string) => ({
      status,
      text: text.replaceAll(is, '').replaceAll(/nonce="[^"]*"/g, ''),
    })
    for (const way of ['', '/print', '/earlier', '/both'])
      expect(strip(await ben.get(`${made}${way}`), id)).toEqual(
        strip(await ben.get(`/made/${absent}${way}`), absent),
      )
    expect((await ben.get(`/exercises/a-note?worksheet=${id}`)).status).toBe(404)
    for (const way of ['away', 'back', 'keep'])
      expect((await ben.post(`${made}/${way}`, { key: randomUUID(), keep: absent })).status).toBe(404)
    expect((await ben.get('/made/nonsense')).status).toBe(404)
    expect((await ben.get('/exercises/nonsense')).status).toBe(404)
    expect((await world.small.amira.get(made)).status).toBe(404)
    const own = at(
      await ben.post('/exercises/a-note', {
        ...(await ben.opened('/exercises/a-note')),
        worksheet: id,
        'a-kind-words': 'Ben’s',
      }),
    )
    expect((await ben.get(own)).text).toContain('Ben’s')
    expect((await rosa.get(made)).text).not.toContain('Ben’s')
  })

  test('a thing of another exercise is not changed by this one', async () => {
    const form = await rosa.opened('/exercises/a-plan')
    await rosa.post('/exercises/a-plan', { ...form, 'a-kind-words': 'A plan' })
    const other = await rosa.opened('/exercises/a-note')
    const answer = await rosa.post('/exercises/a-note', {
      ...other,
      worksheet: form.worksheet ?? '',
      'a-kind-words': 'Lost',
    })
    expect(answer.status).toBe(404)
  })

  test('words outlive an exercise that is taken out of the programme', async () => {
    const form = await rosa.opened('/exercises/a-gone-one')
    const made = at(await rosa.post('/exercises/a-gone-one', { ...form, 'a-kind-words': 'Still mine' }))
    world.takeOut()
    const page = await rosa.get(made)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Still mine')
    expect(page.text).toContain('no longer in the programme')
  })

  test('H05 what is sent after an exercise was withdrawn is kept, and can still be changed', async () => {
    expect((await rosa.get('/exercises/a-withdrawn-one')).status).toBe(404)
    const sent = { key: randomUUID(), worksheet: randomUUID(), 'a-kind-words': 'Written before' }
    const answer = await rosa.post('/exercises/a-withdrawn-one', sent, { 'x-concord-replay': '1' })
    expect(answer.status).toBe(201)
    expect((await rosa.get(at(answer))).text).toContain(`href="${at(answer)}/both"`)
    expect((await rosa.get(`${at(answer)}/both`)).text).toContain('Written before')
  })
})
