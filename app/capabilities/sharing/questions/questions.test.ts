import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../../seeds/testing.ts'

let small: SmallService
let admin: SmallService['rosa']
let address: string
beforeAll(async () => {
  small = await smallService()
  const [row] = await small.look(
    `select m.account_id, m.membership_id from concord.membership m where m.role = 'admin' limit 1`,
  )
  admin = await small.visitor(String(row?.account_id), String(row?.membership_id))
  await small.amira.get(`/people/${small.rosaId}`)
  const log = await (await small.rosa.get('/access-log')).text()
  address = /\/access-log\/ask\?line=\d+/.exec(log)?.[0] ?? ''
}, 60_000)
afterAll(() => small.close())

const words = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const why = 'Why was this opened on a Sunday?'

describe('asking about a line', () => {
  test('the log says who opened what and why they could, and offers to ask', async () => {
    expect(await words(small.rosa.get('/access-log'))).toMatch(
      /Amira Patel opened .*“My story”\. You share this with them\..*Ask about this/,
    )
    expect(await words(small.rosa.get(address))).toMatch(/Amira Patel opened .*Those who look after/)
  })

  test.each([
    [' ', 'Write what you would like to know'],
    ['x'.repeat(1001), 'fewer than 1000'],
  ])('bad input comes back with what to do, and asks nothing', async (typed, said) => {
    const answer = await small.rosa.post(address, { words: typed })
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toContain(said)
    if (typed.trim()) expect(page).toContain(typed)
    expect(await small.count('access_question')).toBe(0)
  })

  test('there is nothing to ask about where there is no line, or nobody who did it', async () => {
    for (const line of ['0', '999', '1', 'x', ''])
      expect((await small.rosa.get(`/access-log/ask?line=${line}`)).status).toBe(404)
    expect((await small.rosa.post('/access-log/ask?line=999', { words: why })).status).toBe(404)
    expect((await small.ben.post(address, { words: why })).status).toBe(404)
    expect((await small.amira.get(address)).status).toBe(404)
  })

  test('H06 it is asked once; other words afterwards change nothing', async () => {
    for (let times = 0; times < 2; times++) {
      const answer = await small.rosa.post(address, { words: why })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, address])
    }
    expect((await small.rosa.post(address, { words: 'Something else' })).status).toBe(422)
    expect(await small.count('access_question')).toBe(1)
    expect(await words(small.rosa.get(address))).toMatch(/Why was this opened on a Sunday\?.*No answer yet/)
    expect(JSON.stringify(await small.look('select * from concord.access_question'))).not.toContain('Sunday')
    expect(JSON.stringify(small.mails)).not.toMatch(/Sunday|Rosa/)
  })
})

describe('the service', () => {
  const one = async () =>
    /\/service\/questions\/[\w-]{36}/.exec(await (await admin.get('/service/questions')).text())?.[0] ?? ''

  test('reads who asks about what of whom, and nothing that was opened', async () => {
    const page = await words(admin.get(await one()))
    expect(page).toMatch(/Amira Patel opened something that Rosa Field shares/)
    expect(page).toContain(why)
    expect(page).not.toMatch(/my arm|Planted/)
    expect((await small.amira.get(await one())).status).toBe(404)
    expect((await small.rosa.get(await one())).status).toBe(404)
  })

  test('answers once, and the person reads it where they asked', async () => {
    const at = await one()
    const empty = await admin.post(at, { words: '' })
    expect(empty.status).toBe(400)
    expect(await empty.text()).toContain('Write an answer')
    for (let times = 0; times < 2; times++)
      expect((await admin.post(at, { words: 'She was on duty.' })).status).toBe(303)
    expect((await admin.post(at, { words: 'Something else' })).status).toBe(422)
    expect((await small.amira.post(at, { words: 'Mine' })).status).toBe(404)
    expect(await words(small.rosa.get(address))).toContain('She was on duty.')
    const log = await words(small.rosa.get('/access-log'))
    expect(log).toContain('Your service answered your question.')
    expect(log).toContain('See the answer')
    expect(await words(admin.get('/service/questions'))).toMatch(/Answered .*Rosa Field/)
  })
})
