import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import { readCode } from '../../platform/pure/codes.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())
beforeEach(() => small.look('delete from concord.code_try'))

/** A code as it stands on the paper that Amira prints. */
async function invite(): Promise<{ id: string; code: string }> {
  const form = { key: randomUUID(), label: 'B.A., Tuesday', email: '' }
  const made = await small.amira.post('/invitations/new', form)
  const path = made.headers.get('location') ?? ''
  const paper = await (await small.amira.get(path)).text()
  const code = /[A-Z0-9]{5} [A-Z0-9]{5}(?=\s*<)/.exec(paper)?.[0] ?? ''
  expect(readCode(code)).toBeDefined()
  return { id: path.split('/')[2] ?? '', code }
}
const tries = async () => Number((await small.look('select count(*) as n from concord.code_try'))[0]?.n)
const tied = () => small.count('connection')
const set = (column: string, id: string, to: string) =>
  small.look(`update concord.invitation set ${column} = ${to} where invitation_id = $1`, [id])

describe('a code that is typed', () => {
  test.each([
    ['', 'does not look like one of our codes'],
    ['ACDEF', 'does not look like one of our codes'],
    ['ACDEF HJKM0', 'does not look like one of our codes'],
    ['ACDEF HJKMN ACDEF', 'does not look like one of our codes'],
    [`<b>"'--`, 'does not look like one of our codes'],
    ['ACDEF HJKMN', 'This code does not work'],
  ])('%j is refused with what to do, and stays in its field', async (code, words) => {
    const answer = await small.stranger().post('/join', { code })
    const page = await answer.text()
    expect(answer.status).toBe(400)
    expect(page).toContain(words)
    if (code) expect(page).toContain(`value="${code.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`)
  })

  test('opens its inviter’s name in any case, with any spaces', async () => {
    const { code } = await invite()
    const plain = code.replace(' ', '')
    for (const typed of [
      code,
      plain,
      code.toLowerCase(),
      ` ${[...plain].join(' ')} `,
      plain.replace(/(..)/g, '$1-'),
    ]) {
      const guest = small.stranger()
      expect((await guest.post('/join', { code: typed })).headers.get('location'), typed).toBe('/join/who')
      expect(await (await guest.get('/join/who')).text()).toContain('Amira Patel')
    }
    expect(await tries()).toBe(0)
  })

  test.each([
    ['used', 'used_at', 'now()'],
    ['withdrawn', 'withdrawn_at', 'now()'],
    ['expired', 'expires_at', "now() - interval '1 second'"],
  ])('when %s answers as one that never was', async (_, column, to) => {
    const { id, code } = await invite()
    const early = small.stranger()
    await early.post('/join', { code })
    await set(column, id, to)
    const answer = async (typed: string) => {
      const response = await small.stranger().post('/join', { code: typed })
      return [response.status, (await response.text()).replace(/nonce="[^"]*"|value="[^"]*"/g, '')]
    }
    expect(await answer(code)).toEqual(await answer('ACDEF HJKMN'))
    expect((await early.get('/join/who')).headers.get('location')).toBe('/join')
  })

  test('is not looked up after ten wrong ones in an hour, even when it is right', async () => {
    const { code } = await invite()
    const guest = small.stranger()
    for (let n = 0; n < 10; n += 1)
      expect((await guest.post('/join', { code: 'ACDEF HJKMN' })).status).toBe(400)
    const wrong = await guest.post('/join', { code: 'ACDEF HJKMN' })
    const right = await guest.post('/join', { code })
    expect([wrong.status, right.status]).toEqual([429, 429])
    expect(await right.text()).toContain('Please wait an hour')
    expect((await guest.get('/join/who')).headers.get('location')).toBe('/join')
    expect(await tries()).toBe(10)
    await small.look("update concord.code_try set at = at - interval '61 minutes'")
    expect((await guest.post('/join', { code })).headers.get('location')).toBe('/join/who')
  })
})

describe('using a code', () => {
  const hold = async (code: string, who: Awaited<ReturnType<SmallService['visitor']>>) => {
    await who.post('/join', { code })
    return who
  }

  test('needs a code and a person', async () => {
    const before = await tied()
    expect((await small.ben.post('/join/who', {})).headers.get('location')).toBe('/join')
    const guest = await hold((await invite()).code, small.stranger())
    expect((await guest.post('/join/who', {})).headers.get('location')).toMatch(/^\/sign-in/)
    const professional = await hold((await invite()).code, small.amira)
    expect((await professional.post('/join/who', {})).status).toBe(404)
    expect(await tied()).toBe(before)
  })

  test('at once by two people ties exactly one of them, and tells the other that it does not work', async () => {
    const { id, code } = await invite()
    await small.look('delete from concord.connection where person_id = $1', [small.rosaId])
    const [rosa, ben] = [await hold(code, small.rosa), await hold(code, small.ben)]
    const before = await tied()
    const answers = await Promise.all([rosa.post('/join/who', {}), ben.post('/join/who', {})])
    expect(answers.map((each) => each.headers.get('location')).sort()).toEqual(['/join', '/sharing'])
    expect(await tied()).toBe(before + 1)
    const [row] = await small.look(
      `select i.used_by = c.person_id as same from concord.invitation i
       join concord.connection c using (invitation_id) where i.invitation_id = $1`,
      [id],
    )
    expect(row?.same).toBe(true)
  })

  test('sent five times at once by one person ties them once', async () => {
    await small.look('delete from concord.connection where person_id = $1', [small.benId])
    const ben = await hold((await invite()).code, small.ben)
    const before = await tied()
    await Promise.all(Array.from({ length: 5 }, () => ben.post('/join/who', {})))
    expect(await tied()).toBe(before + 1)
    const log = await small.look(
      "select 1 from concord.audit_event where person_id = $1 and kind = 'joined'",
      [small.benId],
    )
    expect(log.length).toBeLessThan(3)
  })
})
