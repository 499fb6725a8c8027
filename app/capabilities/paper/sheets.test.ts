import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import { key, madeBy, openedBy, plain } from './testing.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

describe('making sheets', () => {
  test.each([
    [{ kind: '' }, 'Choose what the sheet is for'],
    [{ kind: 'diary' }, 'Choose what the sheet is for'],
    [{ kind: 'story', key: 'x' }, 'We could not read this'],
    [{ kind: 'story', copies: '40' }, 'Choose'],
  ])('with %o says what to do, and makes none', async (wrong, said) => {
    const before = await small.count('paper_sheet')
    const answer = await small.rosa.post('/from-paper', { ...key(), ...wrong })
    expect(answer.status).toBe(400)
    expect(await plain(answer)).toContain(said)
    expect(await small.count('paper_sheet')).toBe(before)
  })

  test('H06 one form makes its sheets once, and something else under its key is refused', async () => {
    const form = { ...key(), kind: 'check-in', copies: '3' }
    const before = await small.count('paper_sheet')
    const first = await small.rosa.post('/from-paper', form)
    const again = await small.rosa.post('/from-paper', form)
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    expect(await small.count('paper_sheet')).toBe(before + 3)
    expect((await small.rosa.post('/from-paper', { ...form, copies: '4' })).status).toBe(422)
  })

  test('those made together are printed together, each under a code of its own and under no name', async () => {
    const { address, code } = await madeBy(small.rosa, { kind: 'check-in', copies: '4', pain: 'yes' })
    const page = await plain(small.rosa.get(`${address}/print`))
    const codes = page.match(/[ACDEFHJKMNPQRTUVWXY34679]{5} [ACDEFHJKMNPQRTUVWXY34679]{5}/g) ?? []
    expect(new Set(codes).size).toBe(4)
    expect(codes).toContain(code)
    expect(page).not.toContain('Rosa')
    expect(page).toContain('Circle one')
  })

  test('a sheet asks for pain only where that was wished', async () => {
    const { address } = await madeBy(small.rosa, { kind: 'check-in' })
    expect(await plain(small.rosa.get(`${address}/print`))).not.toMatch(/\bpain\b/i)
  })

  test('there can be many, and not any number', async () => {
    for (let sheets = 0; sheets < 30; sheets += 4)
      await small.ben.post('/from-paper', { ...key(), kind: 'check-in', copies: '4' })
    const answer = await small.ben.post('/from-paper', { ...key(), kind: 'story' })
    expect(answer.status).toBe(400)
    expect(await plain(answer)).toContain('cancel some first')
  })

  test('a sheet and its acts are its person’s alone; another’s answers as one that never was', async () => {
    const { address } = await madeBy(small.rosa, { kind: 'story' })
    const absent = `/from-paper/${crypto.randomUUID()}`
    for (const other of [small.ben, small.amira]) {
      for (const at of [address, `${address}/print`, absent]) expect((await other.get(at)).status).toBe(404)
      for (const at of [`${address}/cancel`, `${address}/settle`])
        expect((await other.post(at, key())).status).toBe(404)
    }
    expect(await plain(small.rosa.get(address))).toContain('Its code')
  })

  test('who has met no service is told that nobody can type a sheet in', async () => {
    expect(await plain(small.ben.get('/from-paper'))).toContain('Nobody can type in your sheets yet')
    expect(await plain(small.rosa.get('/from-paper'))).not.toContain('Nobody can type in your sheets yet')
  })

  test('what is kept tells nobody the code', async () => {
    const { code } = await madeBy(small.rosa, { kind: 'story' })
    const rows = JSON.stringify(await small.look('select * from concord.paper_sheet'))
    for (const each of [code, code.replace(' ', '')]) {
      expect(rows).not.toContain(each)
      expect(rows).not.toContain(Buffer.from(each).toString('hex'))
    }
  })
})

describe('H04 a code', () => {
  const bare = async (answer: Response) =>
    `${answer.status} ${(await answer.text()).replace(/nonce="[^"]*"/g, '').replace(/value="[^"]*"/g, '')}`

  test('that is foreign, used, cancelled, too old or was never given is answered alike', async () => {
    const unknown = await bare(await small.amira.post('/paper', { code: 'ACDEF HJKMN' }))
    expect(unknown).toContain('There is nothing to type in under this code')
    // Ben has met no service.
    await small.look('update concord.paper_sheet set cancelled_at = now() where typed_at is null')
    const foreign = await madeBy(small.ben, { kind: 'story' })
    const cancelled = await madeBy(small.rosa, { kind: 'story' })
    await small.rosa.post(`${cancelled.address}/cancel`)
    const used = await madeBy(small.rosa, { kind: 'story' })
    await small.amira.post(await openedBy(small.amira, used.code), { ...key(), 'know-me': 'Words' })
    const old = await madeBy(small.rosa, { kind: 'story' })
    for (const { code } of [foreign, cancelled, used])
      expect(await bare(await small.amira.post('/paper', { code }))).toBe(unknown)
    small.clock.ahead = 84 * 24 * 3600_000 + 60_000
    expect(await bare(await small.amira.post('/paper', { code: old.code }))).toBe(unknown)
    small.clock.ahead = 0
    expect(await openedBy(small.amira, old.code)).toMatch(/^\/paper\//)
  })

  test('has ten letters, however they are typed; another shape is not looked up', async () => {
    const { code } = await madeBy(small.rosa, { kind: 'story' })
    const tries = await small.count('code_try')
    for (const wrong of ['', 'short', 'O0O0O 0O0O0', `${code}A`, 'x'.repeat(5000)]) {
      const answer = await small.amira.post('/paper', { code: wrong })
      expect(answer.status).toBe(400)
      expect(await plain(answer)).toContain('A code has ten letters')
    }
    expect(await small.count('code_try')).toBe(tries)
    expect(await openedBy(small.amira, code.toLowerCase().replace(' ', '-'))).toMatch(/^\/paper\//)
  })

  test('can be tried ten times wrong in an hour, then not even rightly', async () => {
    const { code } = await madeBy(small.rosa, { kind: 'story' })
    for (let tries = 0; tries < 11; tries++) await small.amira.post('/paper', { code: 'ACDEF HJKMN' })
    const answer = await small.amira.post('/paper', { code })
    expect(answer.status).toBe(429)
    expect(await plain(answer)).toContain('too many wrong codes')
    await small.look('delete from concord.code_try')
  })
})
