import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { programme } from '../programme/content.reads.server.ts'
import { nameOf } from '../programme/library/rules.ts'
import { startService } from '../service-setup/testing.ts'

let service: Awaited<ReturnType<typeof startService>>
let admin: Awaited<ReturnType<typeof service.administrator>>
const [module] = programme
const [card, unsigned] = module?.cards ?? []
if (!module || !card || !unsigned) throw new Error('two cards are needed')
const at = `/tell-us/${card.id}`
const secret = 'the heron stood on my left foot'

const settings = {
  service: 'Hill pain service',
  controller: 'Example Trust',
  contact: 'contact@example.org',
  retention: 'Until you ask us to delete it',
  phone: '020 7946 0000',
  'minimum-age': '18',
}
const form = (more: Record<string, string> = {}) => ({
  key: randomUUID(),
  kind: 'worse',
  words: secret,
  email: '',
  ...more,
})
const kept = () => service.look('select * from concord.content_report order by report_id')
const freshClient = () => service.look('delete from concord.content_report_try')

beforeAll(async () => {
  service = await startService()
  admin = await service.administrator()
  await admin.post('/service/settings', settings)
  const by = { name: 'Ada', profession: 'GP', registration: 'none' }
  await admin.post(`/service/library/${module.slug}`, { ...by, items: [nameOf(card)] })
})
afterAll(() => service.close())

test('H01 anyone can say that a page made things worse, and reads that nobody watches live', async () => {
  const page = await (await service.visitor().get(`${at}?about=worse`)).text()
  expect(page).toContain('Nobody is watching this live.')
  expect(page).toContain('it is not a way to get help')
  expect(page).toContain('href="/help-now"')
  expect(page).toMatch(/value="worse"[^>]*checked|checked[^>]*value="worse"/)
  const answer = await service.visitor().post(at, form())
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${at}/sent`])
})

test('who it was is not kept, and what was said is sealed', async () => {
  const [report] = await kept()
  expect(report).toMatchObject({ item: card.id, version: card.version, kind: 'worse', reply_to: null })
  expect(Object.keys(report ?? {}).filter((column) => /person|account|client/.test(column))).toEqual([])
  expect(Buffer.from(report?.words as Buffer).toString('latin1')).not.toContain('heron')
})

test('the contact gets a link and nothing else, until somebody is named for it', async () => {
  expect(service.mails.at(-1)).toMatchObject({ to: 'contact@example.org' })
  const safety = { 'safety-name': 'Dr Lin', 'safety-email': 'lin@example.org' }
  await admin.post('/service/settings', { ...settings, ...safety })
  await service.visitor().post(at, form())
  const mail = service.mails.at(-1)
  expect(mail).toMatchObject({ to: 'lin@example.org', text: expect.stringContaining('/service/reports') })
  expect(JSON.stringify(mail)).not.toMatch(new RegExp(`heron|worse|wrong|pain|${card.id}|${card.title}`, 'i'))
  expect(await (await service.visitor().get(at)).text()).toContain('Dr Lin')
})

test('a form sent twice is one report and one mail', async () => {
  const [before, mails] = [await kept(), service.mails.length]
  const twice = form({ email: 'ben@example.org' })
  for (const _ of [1, 2]) expect((await service.visitor().post(at, twice)).status).toBe(303)
  expect(await kept()).toHaveLength(before.length + 1)
  expect(service.mails).toHaveLength(mails + 1)
})

test('H08 the same form with other words is no repetition: it is never said to be sent', async () => {
  await freshClient()
  const first = form()
  await service.visitor().post(at, first)
  const before = await kept()
  const other = await service.visitor().post(at, { ...first, words: 'Something quite different.' })
  expect(other.status).toBe(422)
  expect(await kept()).toEqual(before)
})

test('the administrator reads what was said, and marks it as seen once', async () => {
  const page = await (await admin.get('/service/reports')).text()
  expect(page).toContain(secret)
  expect(page).toContain('ben@example.org')
  const [report] = await kept()
  const act = `/service/reports/${report?.report_id}/seen`
  expect((await admin.post(act)).status).toBe(303)
  expect((await admin.post(act)).status).toBe(404)
  expect(await (await admin.get('/service/reports')).text()).toContain('Seen by Ada Admin')
  const [event] = await service.look(
    `select detail from concord.service_audit_event where kind = 'content-report-seen'`,
  )
  expect(event).toEqual({ detail: { report: report?.report_id } })
})

test('a mail that cannot be sent loses no report', async () => {
  const before = await kept()
  service.mailer.fails = true
  expect((await service.visitor().post(at, form())).status).toBe(303)
  service.mailer.fails = false
  expect(await kept()).toHaveLength(before.length + 1)
})

test.each([
  [{ kind: '' }, 'Choose one of these'],
  [{ kind: 'other' }, 'Choose one of these'],
  [{ words: 'x'.repeat(5000) }, 'fewer than 4000'],
  [{ email: 'not an address' }, 'Use an e-mail address'],
  [{ key: 'forged' }, 'We could not read this'],
])('%j is refused beside its field, and what was typed stays', async (wrong, said) => {
  await freshClient()
  const before = await kept()
  const answer = await service.visitor().post(at, form(wrong))
  const page = await answer.text()
  expect(answer.status).toBe(400)
  expect(page).toContain(said)
  if (!('words' in wrong)) expect(page).toContain(secret)
  expect(await kept()).toEqual(before)
})

test('no words are needed, and markup is only ever text', async () => {
  await freshClient()
  expect((await service.visitor().post(at, form({ words: '' }))).status).toBe(303)
  await service.visitor().post(at, form({ words: '<img src=x onerror=alert(1)>' }))
  const page = await (await admin.get('/service/reports')).text()
  expect(page).toContain('No words were given.')
  expect(page).not.toContain('<img')
})

test('one client sends six an hour, and is told so when it is more', async () => {
  await freshClient()
  const answers = []
  for (const _ of [1, 2, 3, 4, 5, 6, 7]) answers.push(await service.visitor().post(at, form()))
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 303, 400])
  expect(await answers.at(-1)?.text()).toContain('Please try again tomorrow')
})

test('a page that readers do not see is as absent here as it is there', async () => {
  const [hidden, never] = [`/tell-us/${unsigned.id}`, '/tell-us/no-such-page']
  expect([(await service.visitor().get(hidden)).status, (await service.visitor().get(never)).status]).toEqual(
    [404, 404],
  )
  expect((await service.visitor().post(hidden, form())).status).toBe(404)
})

test('no request reads reports but an administrator’s', async () => {
  const { rows } = await service.platform.database.app.query('select * from concord.content_report')
  expect(rows).toEqual([])
  await expect(
    service.platform.database.app.query('select * from concord.content_report_try'),
  ).rejects.toThrow('permission denied')
})
