import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../../seeds/testing.ts'

let small: SmallService
let owen: Awaited<ReturnType<SmallService['visitor']>>
beforeAll(async () => {
  small = await smallService()
  const [other] = await small.look(
    "select m.account_id, m.membership_id from concord.membership m where m.name = 'Owen Price'",
  )
  owen = await small.visitor(String(other?.account_id), String(other?.membership_id))
}, 60_000)
afterAll(() => small.close())

const form = (changed: Record<string, string> = {}) => ({
  key: randomUUID(),
  label: 'B.A., Tuesday',
  email: '',
  ...changed,
})
const plain = async (answer: Response, id: string) =>
  (await answer.text()).replace(/nonce="[^"]*"/g, '').replaceAll(id, '')

describe('inviting somebody', () => {
  test.each([
    [{ label: '' }, 'Write a short note'],
    [{ label: ' \n ' }, 'Write a short note'],
    [{ label: 'x'.repeat(81) }, 'too long'],
    [{ email: 'nobody' }, 'Write an address like'],
    [{ email: 'a@example.org, b@example.org' }, 'Write an address like'],
    [{ email: 'a@example.org\r\nBcc: b@example.org' }, 'Write an address like'],
    [{ email: `${'x'.repeat(200)}@example.org` }, 'too long'],
    [{ key: 'not-a-key' }, 'could not read'],
  ])('with %o says what to do, keeps what was typed and makes nothing', async (wrong, words) => {
    const before = await small.count('invitation')
    const answer = await small.amira.post(
      '/invitations/new',
      form({ ...('label' in wrong ? {} : { label: 'Kept <i>label' }), ...wrong }),
    )
    const page = await answer.text()
    expect(answer.status).toBe(400)
    expect(page).toContain(words)
    if (!('label' in wrong)) expect(page).toContain('Kept &lt;i>label')
    expect(await small.count('invitation')).toBe(before)
    expect(small.mails).toEqual([])
  })

  test('sent five times at once is one row and one mail, and every answer leads to it', async () => {
    const before = await small.count('invitation')
    const once = form({ email: 'ben@example.org' })
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => small.amira.post('/invitations/new', once)),
    )
    const ids = answers.map((each) => (each.headers.get('location') ?? '').split('?')[0])
    expect(new Set(ids).size).toBe(1)
    expect(await small.count('invitation')).toBe(before + 1)
    expect(small.mails).toHaveLength(1)
    expect(small.mails[0]?.to).toBe('ben@example.org')
    expect(`${small.mails[0]?.subject} ${small.mails[0]?.text}`).not.toMatch(/pain|clinic|Riverside/i)
    const rows = await small.look(
      "select encode(label, 'escape') || encode(code, 'escape') as raw from concord.invitation",
    )
    expect(JSON.stringify(rows)).not.toMatch(/Tuesday|ben@/)
    small.mails.length = 0
  })

  test('says so when the mail could not be sent, and never says that it was', async () => {
    small.mailer.fails = true
    const once = form({ email: 'ben@example.org' })
    const first = (await small.amira.post('/invitations/new', once)).headers.get('location') ?? ''
    small.mailer.fails = false
    expect(await (await small.amira.get(first)).text()).toContain('could not be sent')
    const again = (await small.amira.post('/invitations/new', once)).headers.get('location') ?? ''
    expect(await (await small.amira.get(again)).text()).not.toContain('sent the code')
    expect(small.mails).toEqual([])
  })
})

describe('an invitation', () => {
  test('of another professional answers as one that never was, and stays as it is', async () => {
    const path = (await small.amira.post('/invitations/new', form())).headers.get('location') ?? ''
    const id = path.split('/')[2] ?? ''
    const absent = randomUUID()
    const foreign = await owen.get(path)
    expect(foreign.status).toBe(404)
    expect(await plain(foreign, id)).toBe(await plain(await owen.get(`/invitations/${absent}`), absent))
    for (const each of [id, absent, 'nonsense'])
      expect((await owen.post(`/invitations/${each}/withdraw`, {})).status).toBe(404)
    expect(await (await small.amira.get(path)).text()).toContain('Not used yet')
    expect((await small.amira.post(`${path}/withdraw`, {})).status).toBe(303)
    expect((await small.amira.post(`${path}/withdraw`, {})).status).toBe(404)
    expect(await (await small.amira.get(path)).text()).toContain('Withdrawn')
  })
})

describe('saying who joined', () => {
  /** Ben joins with a code and shares at once; until the answer it waits. */
  async function benJoins() {
    await small.look('delete from concord.sharing_grant where person_id = $1', [small.benId])
    await small.look('delete from concord.connection where person_id = $1', [small.benId])
    const path = (await small.amira.post('/invitations/new', form())).headers.get('location') ?? ''
    const code = /[A-Z0-9]{5} [A-Z0-9]{5}(?=\s*<)/.exec(await (await small.amira.get(path)).text())?.[0] ?? ''
    await small.ben.post('/join', { code })
    expect((await small.ben.post('/join/who', {})).headers.get('location')).toBe('/sharing')
    const choices = {
      with: `professional:${small.amiraId}`,
      section: ['story', 'check-ins'],
      length: '4-weeks',
    }
    await small.ben.post('/sharing', { key: randomUUID(), earlier: 'yes', ...choices })
  }
  const page = `/people/:id/joined`
  const answer = (who: typeof owen, given: string, id = small.benId) =>
    who.post(page.replace(':id', id), { answer: given })
  const opens = async () => (await small.amira.get(`/people/${small.benId}`)).status

  test('opens what was shared with a yes, once, and only for the one who invited', async () => {
    await benJoins()
    expect(await opens()).toBe(404)
    for (const given of ['', 'maybe']) expect((await answer(small.amira, given)).status).toBe(400)
    expect((await answer(owen, 'yes')).status).toBe(404)
    expect((await answer(owen, '')).status).toBe(404)
    for (const id of [randomUUID(), small.rosaId, 'nonsense'])
      expect((await answer(small.amira, 'yes', id)).status).toBe(404)
    expect(await opens()).toBe(404)
    expect((await answer(small.amira, 'yes')).status).toBe(303)
    expect((await answer(small.amira, 'yes')).status).toBe(404)
    expect((await answer(small.amira, 'no')).status).toBe(404)
    expect(await opens()).toBe(200)
  })

  test('opens nothing after a no, then or later', async () => {
    await benJoins()
    expect((await answer(small.amira, 'no')).status).toBe(303)
    expect((await answer(small.amira, 'yes')).status).toBe(404)
    expect(await opens()).toBe(404)
    expect(await (await small.amira.get('/caseload')).text()).not.toContain('Ben')
    const choices = {
      with: `professional:${small.amiraId}`,
      section: ['story'],
      length: '4-weeks',
      earlier: 'yes',
    }
    await small.ben.post('/sharing', { key: randomUUID(), ...choices })
    expect(await opens()).toBe(404)
  })

  test('two answers at once are one', async () => {
    await benJoins()
    const both = await Promise.all([answer(small.amira, 'yes'), answer(small.amira, 'no')])
    expect(both.map((each) => each.status).sort()).toEqual([303, 404])
  })
})
