import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../../seeds/testing.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())
beforeEach(async () => {
  await small.platform.identity.settled()
  small.letters.length = 0
  await small.look('delete from identity.attempt')
})

const form = (changed: Record<string, string> = {}) => ({
  email: `sam-${randomUUID()}@example.org`,
  password: 'seven quiet herons',
  adult: 'yes',
  privacy: 'yes',
  ...changed,
})
const accounts = async () => Number((await small.look('select count(*) as n from identity."user"'))[0]?.n)
const mailed = async () => {
  await small.platform.identity.settled()
  const letter = small.letters.at(-1)
  return letter?.kind === 'sign-up-code' ? letter.code : ''
}
const plain = async (answer: Response) => (await answer.text()).replace(/nonce="[^"]*"/g, '')

describe('signing up', () => {
  test.each([
    [{ email: '' }, 'Write your e-mail address'],
    [{ email: 'sam' }, 'Write your e-mail address'],
    [{ email: `sam@example.org\u0000${'x'.repeat(200)}` }, 'Write your e-mail address'],
    [{ password: '' }, 'at least 10 letters'],
    [{ password: 'short' }, 'at least 10 letters'],
    [{ password: 'x'.repeat(129) }, 'too long'],
    [{ password: 'x'.repeat(5_000) }, 'too long'],
    [{ password: 'password1234' }, 'easy to guess'],
    [{ adult: '' }, '18 or older. Tick the box'],
    [{ adult: 'no' }, '18 or older. Tick the box'],
    [{ privacy: '' }, 'read how your data is kept'],
  ])(
    'with %o says what to do, keeps what was typed but the password, and starts nothing',
    async (wrong, words) => {
      const before = await accounts()
      const typed = form(wrong)
      const answer = await small.stranger().post('/sign-up', typed)
      const page = await answer.text()
      expect(answer.status).toBe(400)
      expect(page).toContain(words)
      if (!('email' in wrong)) expect(page).toContain(typed.email)
      if (typed.password) expect(page).not.toContain(`"${typed.password}"`)
      expect(await mailed()).toBe('')
      expect(await accounts()).toBe(before)
    },
  )

  test('asks for the age that the deployer has set', async () => {
    await small.look('update concord.deployment set minimum_age = 16')
    const refused = await small.stranger().post('/sign-up', form({ adult: '' }))
    expect(await refused.text()).toContain('16 or older. Tick the box')
    await small.look('update concord.deployment set minimum_age = 18')
  })

  test('is closed until the deployer has named who is responsible', async () => {
    const [named] = await small.look(
      'update concord.deployment d set contact = null returning (select contact from concord.deployment)',
    )
    expect(await (await small.stranger().get('/sign-up')).text()).toContain('Joining is not open yet')
    expect((await small.stranger().post('/sign-up', form())).status).toBe(404)
    expect(await mailed()).toBe('')
    await small.look('update concord.deployment set contact = $1', [named?.contact])
    expect((await small.stranger().post('/sign-up', form())).status).toBe(303)
  })

  test('answers the same for an address that has an account, and makes none', async () => {
    const before = await accounts()
    const walk = async (email: string) => {
      const guest = small.stranger()
      const answer = await guest.post('/sign-up', form({ email }))
      const code = await guest.post('/sign-up/code', { code: '000000' })
      return [answer.status, answer.headers.get('location'), code.status, await plain(code)]
    }
    expect(await walk('ROSA@demo.example')).toEqual(await walk('nobody-yet@example.org'))
    await small.platform.identity.settled()
    expect(small.letters.map((letter) => letter.kind).sort()).toEqual(['already-joined', 'sign-up-code'])
    expect(await accounts()).toBe(before)
  })
})

describe('the code that is mailed', () => {
  test('is asked for only after signing up', async () => {
    const guest = small.stranger()
    expect((await guest.get('/sign-up/code')).headers.get('location')).toBe('/sign-up')
    expect((await guest.post('/sign-up/code', { code: '123456' })).headers.get('location')).toBe('/sign-up')
    const forged = small.stranger('sign-up=nonsense')
    expect((await forged.post('/sign-up/code', { code: '123456' })).status).toBe(400)
  })

  test('makes the account once: wrong ones do not, a replay does not, another’s does not', async () => {
    const before = await accounts()
    const [sam, other] = [small.stranger(), small.stranger()]
    await sam.post('/sign-up', form())
    const code = await mailed()
    await other.post('/sign-up', form())
    const wrong = code === '111111' ? '222222' : '111111'
    for (const typed of ['', 'abcdef', wrong, 'x'.repeat(300)])
      expect((await sam.post('/sign-up/code', { code: typed })).status, typed).toBe(400)
    const elsewhere = await other.post('/sign-up/code', { code })
    if (code !== (await mailed())) expect(elsewhere.status).toBe(400)
    const entered = await sam.post('/sign-up/code', { code: ` ${code.slice(0, 3)} ${code.slice(3)} ` })
    expect(entered.headers.get('location')).toBe('/sign-up/you')
    expect((await sam.post('/sign-up/code', { code })).headers.get('location')).toBe('/sign-up')
    expect(await accounts()).toBe(before + 1)
  })

  test('is not taken after a handful of tries, even when it is right', async () => {
    const sam = small.stranger()
    await sam.post('/sign-up', form())
    const code = await mailed()
    const wrong = code === '111111' ? '222222' : '111111'
    for (let n = 0; n < 10; n += 1) await sam.post('/sign-up/code', { code: wrong })
    const late = await sam.post('/sign-up/code', { code })
    expect(late.status).toBe(400)
    expect(await late.text()).toContain('start again')
  })
})

describe('saying one’s name', () => {
  const newcomer = async () => {
    const made = await small.platform.identity.createAccount({
      email: `sam-${randomUUID()}@example.org`,
      password: 'seven quiet herons',
    })
    return small.visitor('accountId' in made ? made.accountId : undefined)
  }

  test('needs one, and keeps what was typed', async () => {
    const sam = await newcomer()
    const before = await small.count('person')
    for (const name of ['', '  ', '\u202e', 'x'.repeat(81)]) {
      const answer = await sam.post('/sign-up/you', { name })
      expect(answer.status).toBe(400)
      expect(await answer.text()).toContain('Write a name')
    }
    expect(await small.count('person')).toBe(before)
  })

  test('sent five times at once makes one person, sealed, with one place in their log', async () => {
    const sam = await newcomer()
    const before = await small.count('person')
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => sam.post('/sign-up/you', { name: 'Sam <b>Okoro' })),
    )
    for (const each of answers) expect(each.headers.get('location')).toMatch(/^\/(welcome\/1|today)$/)
    expect(await small.count('person')).toBe(before + 1)
    const [row] = await small.look(
      `select encode(p.name, 'escape') as raw, (select count(*) from concord.audit_event e
         where e.person_id = p.person_id and e.kind = 'account-made') as made
       from concord.person p order by created_at desc limit 1`,
    )
    expect(row?.raw).not.toContain('Okoro')
    expect(row?.made).toBe('1')
  })

  test('is for newcomers: a person goes to their page, staff and strangers find nothing', async () => {
    expect((await small.rosa.post('/sign-up/you', { name: 'Other' })).headers.get('location')).toBe('/today')
    expect((await small.amira.post('/sign-up/you', { name: 'Other' })).status).toBe(404)
    expect((await small.stranger().post('/sign-up/you', { name: 'Other' })).headers.get('location')).toMatch(
      /^\/sign-in/,
    )
  })
})
