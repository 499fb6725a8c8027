import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inviteFirstAdministrator } from './first-administrator.server.ts'
import { linkOn, password, startService } from './testing.ts'

let service: Awaited<ReturnType<typeof startService>>
let admin: Awaited<ReturnType<typeof service.administrator>>

const invite = async (changed: Record<string, string> = {}) => {
  const email = `${randomUUID()}@example.org`
  const form = { key: randomUUID(), role: 'professional', name: 'Dee Ali', email, ...changed }
  return { email: form.email, path: await linkOn(await admin.post('/service/staff/new', form)) }
}
const unused = async () =>
  (await service.look('select count(*)::int as n from concord.staff_invitation where used_at is null'))[0]?.n

beforeAll(async () => {
  service = await startService()
  admin = await service.administrator()
})
afterAll(() => service.close())

test('the page of a link names the service and the role, and no token stands in a title', async () => {
  const { path, email } = await invite()
  const page = await (await service.visitor().get(path)).text()
  expect(page).toContain('Example service')
  expect(page).toContain('Professional')
  expect(page).toContain(`value="${email}"`)
  expect(/<title>(.*)<\/title>/.exec(page)?.[1]).not.toContain('staff')
})

test.each([
  [{ password: 'short' }, 'Use at least 10 characters'],
  [{ password: '' }, 'Please fill this in'],
  [{ password: '1234567890' }, 'easy to guess'],
  [{ password: 'x'.repeat(300) }, 'fewer than 128'],
  [{ email: 'somebody.else@example.org' }, 'Use the address that was invited'],
  [{ email: '' }, 'Please fill this in'],
])('%j is refused beside its field, and the link can still be used', async (wrong, words) => {
  const { path, email } = await invite()
  const before = await unused()
  const answer = await service.visitor().post(path, { email, password, ...wrong })
  const page = await answer.text()
  expect(answer.status).toBe(400)
  expect(page).toContain(words)
  expect(page).not.toContain('xxxx')
  expect(answer.headers.getSetCookie()).toEqual([])
  expect(await unused()).toBe(before)
})

test('an address that has an account joins with its own password and no other', async () => {
  const first = await invite()
  await service.join(first.path, { email: first.email })
  const second = await invite({ email: first.email, role: 'lead' })
  const wrong = await service
    .visitor()
    .post(second.path, { email: first.email, password: 'another long one' })
  expect(wrong.status).toBe(400)
  expect(await wrong.text()).toContain('this is not its password')
  const lead = await service.join(second.path, { email: first.email.toUpperCase() })
  expect((await lead.get('/')).headers.get('location')).toBe('/service')
})

test('somebody who is signed in joins with the account they have', async () => {
  const first = await invite()
  const dee = await service.join(first.path, { email: first.email })
  const second = await invite({ role: 'reviewer' })
  expect(await (await dee.get(second.path)).text()).toContain('Join with this account')
  expect((await dee.post(second.path, { as: 'me' })).headers.get('location')).toBe('/')
  expect((await dee.get('/')).headers.get('location')).toBe('/evidence')
})

test('a first administrator says their name, and nothing happens without it', async () => {
  const { origin, keys } = service.platform
  const email = `${randomUUID()}@example.org`
  const made = await inviteFirstAdministrator({
    adminUrl: service.adminUrl,
    keys,
    origin,
    email,
    serviceName: 'Another',
  })
  expect(made.serviceMade).toBe(false)
  const { pathname } = new URL(made.link)
  const nameless = await service.visitor().post(pathname, { email, password, name: ' ' })
  expect(nameless.status).toBe(400)
  const asMe = await admin.post(pathname, { as: 'me' })
  expect(asMe.status).toBe(400)
  const second = await service.join(pathname, { email, name: 'Bea Second' })
  expect((await second.get('/service')).status).toBe(200)
})

test('a link that is used twice at once makes one membership', async () => {
  const { path, email } = await invite({ name: 'Twice Over' })
  await Promise.all([1, 2, 3].map(() => service.visitor().post(path, { email, password })))
  expect(await service.look(`select * from concord.membership where name = 'Twice Over'`)).toHaveLength(1)
  const joined = await service.look(`select * from concord.service_audit_event where kind = 'staff-joined'`)
  expect(joined.every(({ actor }) => actor)).toBe(true)
})

test('a link that is over, or was never made, gets one answer', async () => {
  const { path } = await invite()
  await service.look(
    `update concord.staff_invitation set expires_at = now() - interval '1 second' where used_at is null`,
  )
  const over = await service.visitor().get(path)
  const never = await service.visitor().get('/staff/nothing-of-the-kind')
  expect([over.status, never.status]).toEqual([404, 404])
  const plain = (text: string) => text.replace(/nonce="[^"]*"/g, '').replaceAll(/\/staff\/[\w-]+/g, '')
  expect(plain(await over.text())).toBe(plain(await never.text()))
})

test('no request may write another actor into the chain of a service', async () => {
  const call = `select concord.append_service_audit(gen_random_uuid(), now(), 'x', 'system', null, '{}')`
  await expect(service.platform.database.app.query(call)).rejects.toThrow('permission denied')
  const other = await service.platform.database.app.query(
    `select concord.use_staff_token('\\x00', gen_random_uuid(), now()) as made`,
  )
  expect(other.rows[0].made).toBeNull()
})
