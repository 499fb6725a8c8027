import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import { codeFrom, readCode } from '../../platform/pure/codes.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

const form = (changed: Record<string, string> = {}) => ({
  key: randomUUID(),
  words: 'Please speak slowly.',
  call: 'My sister, 01632 960001',
  length: '4-hours',
  ...changed,
})
const words = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

async function made(changed: Record<string, string> = {}) {
  const answer = await small.rosa.post('/emergency-card', form(changed))
  const address = answer.headers.get('location') ?? ''
  const page = await (await small.rosa.get(address)).text()
  return {
    address,
    link: /\/card\/[\w-]{22}/.exec(page)?.[0] ?? '',
    code: /print-code[^>]*>([A-Z0-9]{5} [A-Z0-9]{5})</.exec(page)?.[1] ?? '',
  }
}

describe('making a card', () => {
  test.each([
    [{ words: '', call: '' }, 'at least one line'],
    [{ words: 'x'.repeat(601) }, 'fewer than 600'],
    [{ length: '' }, 'for how long'],
    [{ length: '31-days' }, 'for how long'],
  ])('with %o comes back with what to do, what was typed, and no card', async (wrong, said) => {
    const before = await small.count('emergency_card')
    const answer = await small.rosa.post('/emergency-card', form(wrong as Record<string, string>))
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toMatch(new RegExp(said))
    if (!('call' in wrong)) expect(page).toContain('My sister, 01632 960001')
    expect(await small.count('emergency_card')).toBe(before)
  })

  test('H06 one form makes one card, and other words under its key are refused', async () => {
    const once = form()
    const first = await small.rosa.post('/emergency-card', once)
    expect((await small.rosa.post('/emergency-card', once)).headers.get('location')).toBe(
      first.headers.get('location'),
    )
    expect((await small.rosa.post('/emergency-card', { ...once, words: 'Other' })).status).toBe(422)
  })

  test('what is kept tells nobody the link, the code or the words', async () => {
    const { link, code } = await made()
    const rows = JSON.stringify(await small.look('select * from concord.emergency_card'))
    const secret = link.split('/').at(-1) ?? ''
    for (const each of [secret, code.replace(' ', ''), 'speak slowly']) {
      expect(rows).not.toContain(each)
      expect(rows).not.toContain(Buffer.from(each).toString('hex'))
    }
  })
})

describe('a card', () => {
  test('opens by link and by code for anyone, is never listed or stored, and each opening is told', async () => {
    const { address, link, code } = await made()
    const stranger = small.stranger()
    const open = await stranger.get(link)
    expect(open.status).toBe(200)
    expect(open.headers.get('cache-control')).toBe('no-store')
    expect(open.headers.get('x-robots-tag')).toContain('noindex')
    expect(open.headers.get('referrer-policy')).toBe('no-referrer')
    const page = await words(open)
    expect(page).toContain('Please speak slowly.')
    expect(page).not.toContain('Rosa')
    const typed = await stranger.post('/card', { code: code.toLowerCase() })
    expect(typed.headers.get('location')).toBe(link)
    await stranger.get(link)
    expect((await words(small.rosa.get(address))).match(/Someone with the card,/g)).toHaveLength(1)
    expect(await words(small.rosa.get('/access-log'))).toContain(
      'Someone with your emergency card opened it.',
    )
    expect((await small.ben.get(address)).status).toBe(404)
    expect((await small.amira.get(address)).status).toBe(404)
  })

  test('H11 ended, it is gone at once, and answers as one that never was', async () => {
    const { address, link, code } = await made()
    expect((await small.ben.post(`${address}/end`, {})).status).toBe(404)
    expect((await small.rosa.post(`${address}/end`, {})).status).toBe(303)
    const bare = async (answer: Response) => (await answer.text()).replace(/nonce="[^"]*"/g, '')
    const gone = await small.stranger().get(link)
    expect(gone.status).toBe(404)
    expect(await bare(gone)).toBe(await bare(await small.stranger().get(`/card/${'x'.repeat(22)}`)))
    expect((await small.stranger().post('/card', { code })).status).toBe(400)
    expect((await small.rosa.get(`${address}/print`)).status).toBe(303)
  })

  test('H11 stops by itself when its time is over', async () => {
    const { link, address } = await made({ length: '4-hours' })
    small.clock.ahead = 4 * 3600_000 - 60_000
    expect((await small.stranger().get(link)).status).toBe(200)
    small.clock.ahead = 4 * 3600_000 + 60_000
    expect((await small.stranger().get(link)).status).toBe(404)
    expect(await words(small.rosa.get(address))).toContain('does not work any more')
    small.clock.ahead = 0
  })

  test('a link is never held up by wrong codes; codes are, after ten', async () => {
    const { link, code } = await made()
    const stranger = small.stranger()
    expect((await stranger.post('/card', { code: 'short' })).status).toBe(400)
    for (let tries = 0; tries < 12; tries++) await stranger.post('/card', { code: 'ACDEFHJKMN' })
    expect((await stranger.post('/card', { code })).status).toBe(429)
    expect((await stranger.get(link)).status).toBe(200)
  })

  test('can be printed in two sizes, with the square code', async () => {
    const { address } = await made()
    for (const paper of ['a6', 'a4'])
      expect(await (await small.rosa.get(`${address}/print?paper=${paper}`)).text()).toMatch(
        new RegExp(`pocket-card-${paper}[\\s\\S]*<svg`),
      )
  })
})

test('a code has ten letters that cannot be mistaken for one another, and is read however it is typed', () => {
  const code = codeFrom(Uint8Array.from({ length: 32 }, (_, at) => at * 8))
  expect(code).toMatch(/^[ACDEFHJKMNPQRTUVWXY34679]{10}$/)
  expect(readCode(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)).toBe(code)
  expect(readCode('ACDEFHJKM')).toBeUndefined()
})
