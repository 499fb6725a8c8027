import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linkOn, startService } from './testing.ts'

let service: Awaited<ReturnType<typeof startService>>
let admin: Awaited<ReturnType<typeof service.administrator>>

const settings = {
  service: 'Hill pain service',
  controller: 'Example Trust',
  contact: 'privacy@example.org',
  retention: 'Until you ask us to delete it',
  phone: '020 7946 0000',
  'minimum-age': '18',
}
const invitation = (changed: Record<string, string> = {}) => ({
  key: randomUUID(),
  role: 'professional',
  name: 'Amina Khan',
  discipline: 'Physiotherapist',
  email: `amina-${randomUUID()}@example.org`,
  team: '',
  ...changed,
})
const rows = (text: string) => service.look(text)

beforeAll(async () => {
  service = await startService()
  admin = await service.administrator()
})
afterAll(() => service.close())

test('the first administrator joins by their link and finds what is missing', async () => {
  const home = await admin.get('/')
  expect([home.status, home.headers.get('location')]).toEqual([303, '/service'])
  const page = await (await admin.get('/service')).text()
  expect(page).toContain('Not yet named')
})

test('settings are kept, and named in the audit by field alone', async () => {
  const sent = await admin.post('/service/settings', settings)
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/service/settings?saved=yes'])
  expect(await (await admin.get('/service/settings?saved=yes')).text()).toContain('value="Example Trust"')
  const [event] = await rows(`select detail from concord.service_audit_event where kind = 'settings-changed'`)
  expect(JSON.stringify(event)).not.toContain('Example Trust')
})

test.each([
  ['controller', '', 'Please fill this in'],
  ['controller', 'x'.repeat(400), 'fewer than 300'],
  ['region', 'atlantis', 'Choose one of these'],
  ['phone', 'ring me', 'Use a phone number'],
  ['minimum-age', '12', 'Choose one of these'],
])(
  'a setting %s of %j is refused beside its field, and what was typed stays',
  async (field, typed, words) => {
    const before = await rows('select * from concord.deployment')
    const answer = await admin.post('/service/settings', {
      ...settings,
      contact: 'typed@example.org',
      [field]: typed,
    })
    const page = await answer.text()
    expect(answer.status).toBe(400)
    expect(page).toContain(words)
    expect(page).toContain('value="typed@example.org"')
    expect(await rows('select * from concord.deployment')).toEqual(before)
  },
)

test('a colleague is invited by mail and link, once, and the address is not kept in plain', async () => {
  const form = invitation()
  const answer = await admin.post('/service/staff/new', form)
  const path = await linkOn(answer)
  expect(service.mails.at(-1)).toMatchObject({ to: form.email, text: expect.stringContaining(path) })
  expect(service.mails.at(-1)?.text).not.toMatch(/pain|Amina|Hill/i)
  const again = await admin.post('/service/staff/new', form)
  expect([again.status, again.headers.get('location')]).toEqual([303, '/service/staff'])
  const kept = await rows(`select * from concord.staff_invitation where form_key = '${form.key}'`)
  expect(kept).toHaveLength(1)
  expect(Buffer.from(kept[0]?.email as Buffer).toString('latin1')).not.toContain('amina')

  const amina = await service.join(path, { email: form.email })
  expect((await amina.get('/')).headers.get('location')).toBe('/caseload')
  expect((await amina.get('/service')).status).toBe(404)
  const second = await service.visitor().get(path)
  expect(second.status).toBe(404)
})

test.each([
  ['role', 'owner', 'Choose one of these'],
  ['name', '', 'Please fill this in'],
  ['email', 'not an address', 'Use an e-mail address'],
  ['team', randomUUID(), 'Choose one of these'],
  ['key', 'forged', 'We could not read this'],
])('an invitation whose %s is %j makes nothing', async (field, typed, words) => {
  const before = await rows('select count(*) from concord.staff_invitation')
  const answer = await admin.post('/service/staff/new', invitation({ discipline: 'Nurse', [field]: typed }))
  const page = await answer.text()
  expect(answer.status).toBe(400)
  expect(page).toContain(words)
  expect(page).toContain('value="Nurse"')
  expect(await rows('select count(*) from concord.staff_invitation')).toEqual(before)
})

test('when the mail cannot be sent the link is still there to print', async () => {
  service.mailer.fails = true
  const answer = await admin.post('/service/staff/new', invitation())
  service.mailer.fails = false
  const page = await answer.text()
  expect(page).toContain('could not be sent')
  expect(page).toMatch(/\/staff\/[\w-]{40}/)
})

test('an invitation that was taken back opens nothing, and cannot be taken back twice', async () => {
  const form = invitation()
  const path = await linkOn(await admin.post('/service/staff/new', form))
  const [kept] = await rows(
    `select invitation_id from concord.staff_invitation where form_key = '${form.key}'`,
  )
  const act = `/service/staff/invitations/${kept?.invitation_id}/withdraw`
  expect((await admin.post(act)).status).toBe(303)
  expect((await admin.post(act)).status).toBe(404)
  expect((await service.visitor().get(path)).status).toBe(404)
})

test('a professional is put into a team and taken out again', async () => {
  const made = await admin.post('/service/teams', { key: randomUUID(), name: 'Back team' })
  const team = made.headers.get('location') ?? ''
  const again = await admin.post('/service/teams', { key: randomUUID(), name: 'back TEAM' })
  expect(again.status).toBe(400)
  expect(await again.text()).toContain('There is a team with this name already')

  const form = invitation({ name: 'Bo Lind' })
  await service.join(await linkOn(await admin.post('/service/staff/new', form)), { email: form.email })
  const [bo] = await rows(`select membership_id from concord.membership where name = 'Bo Lind'`)
  const membership = String(bo?.membership_id)
  expect((await admin.post(`${team}/members`, { membership })).status).toBe(303)
  expect((await admin.post(`${team}/members`, { membership })).status).toBe(303)
  expect(await rows(`select * from concord.team_member where membership_id = '${membership}'`)).toHaveLength(
    1,
  )
  expect((await admin.post(`${team}/members`, { membership: randomUUID() })).status).toBe(400)
  expect((await admin.post(`${team}/members`)).status).toBe(400)
  expect((await admin.post(`/service/teams/${randomUUID()}/members`, { membership })).status).toBe(404)
  expect((await admin.post(`${team}/members/${membership}/end`)).status).toBe(303)
  expect((await admin.post(`${team}/members/${membership}/end`)).status).toBe(404)
})

test('a membership that ends opens nothing from that moment; nobody ends their own', async () => {
  const form = invitation({ name: 'Cy Okoro' })
  const cy = await service.join(await linkOn(await admin.post('/service/staff/new', form)), {
    email: form.email,
  })
  expect((await cy.get('/')).headers.get('location')).toBe('/caseload')
  const [row] = await rows(`select membership_id from concord.membership where name = 'Cy Okoro'`)
  expect((await admin.post(`/service/staff/${row?.membership_id}/end`)).status).toBe(303)
  expect((await admin.post(`/service/staff/${row?.membership_id}/end`)).status).toBe(404)
  expect((await cy.get('/')).status).toBe(200)
  expect((await cy.get('/caseload')).headers.get('location')).toContain('/sign-in')
  const [own] = await rows(`select membership_id from concord.membership where name = 'Ada Admin'`)
  const refused = await admin.post(`/service/staff/${own?.membership_id}/end`)
  expect(refused.status).toBe(400)
  expect((await admin.get('/service')).status).toBe(200)
})

test('the lead reads that figures are withheld under 8 and that none are made, and reaches no setting', async () => {
  const form = invitation({ role: 'lead', name: 'Lee Lead', discipline: '' })
  const lead = await service.join(await linkOn(await admin.post('/service/staff/new', form)), {
    email: form.email,
  })
  const page = await (await lead.get('/service')).text()
  expect(page).toContain('fewer than 8')
  expect(page).toContain('No figures yet')
  for (const path of ['/service/settings', '/service/staff', '/service/staff/new', '/service/teams'])
    expect((await lead.get(path)).status).toBe(404)
  expect((await lead.post('/service/settings', settings)).status).toBe(404)
})

test('a reviewer comes in by the evidence', async () => {
  const form = invitation({ role: 'reviewer', name: 'Ro Reviewer', discipline: '' })
  const ro = await service.join(await linkOn(await admin.post('/service/staff/new', form)), {
    email: form.email,
  })
  expect((await ro.get('/')).headers.get('location')).toBe('/evidence')
  expect((await ro.get('/evidence')).status).toBe(200)
})

test('two services do not see each other', async () => {
  const other = randomUUID()
  await rows(`insert into concord.service values ('${other}', 'Other', null, now())`)
  await rows(`insert into concord.team values ('${other}', '${other}', 'Secret team', now())`)
  await rows(
    `insert into concord.membership values ('${other}', '${other}', '${other}', 'professional', 'Far Away', null, now())`,
  )
  expect(await (await admin.get('/service/teams')).text()).not.toContain('Secret team')
  expect(await (await admin.get('/service/staff')).text()).not.toContain('Far Away')
  expect((await admin.get(`/service/teams/${other}`)).status).toBe(404)
  expect((await admin.post(`/service/teams/${other}/name`, { name: 'Mine' })).status).toBe(404)
  expect((await admin.get(`/service/teams/${other}/end`)).status).toBe(404)
  expect((await admin.post(`/service/teams/${other}/end`)).status).toBe(404)
  expect(await rows(`select name, ended_at from concord.team where team_id = '${other}'`)).toEqual([
    { name: 'Secret team', ended_at: null },
  ])
  expect((await admin.post(`/service/staff/${other}/end`)).status).toBe(404)
  expect((await admin.post(`/service/teams/${other}/members/${other}/end`)).status).toBe(404)
  const kept = await rows(`select ended_at from concord.membership where membership_id = '${other}'`)
  expect(kept).toEqual([{ ended_at: null }])
})
