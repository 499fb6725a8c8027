import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

const account = async (email: string) =>
  String((await small.look('select id from identity."user" where email = $1', [email]))[0]?.id)

async function device(email: string) {
  const accountId = await account(email)
  const { cookies, hash } = await small.platform.identity.signInAs(accountId, {})
  const cookie = cookies.map((each) => each.split(';')[0]).join('; ')
  const get = (path: string) => small.app.request(path, { headers: { cookie } })
  return { accountId, hash, get }
}

describe('what opens on a device', () => {
  test('H04 is told to its person alone; anybody else is told that no such session is there', async () => {
    const rosa = await device('rosa@demo.example')
    const mine = await rosa.get('/offline/mine.json')
    expect(mine.status).toBe(200)
    expect(mine.headers.get('cache-control')).toBe('no-store')
    expect(await mine.json()).toMatchObject({ person: small.rosaId, idleMinutes: 720, made: [] })
    const nobody = await small.app.request('/offline/mine.json')
    expect([nobody.status, await nobody.json()]).toEqual([401, { outcome: 'signed-out' }])
    expect(nobody.headers.get('clear-site-data')).toBeNull()
  })

  test('a device that was signed out from elsewhere is told to clear itself, whatever it asks for', async () => {
    const [lost, other] = [await device('rosa@demo.example'), await device('rosa@demo.example')]
    const { identity } = small.platform
    await identity.devices.endOthers(other.accountId, other.hash)
    const page = await lost.get('/today')
    expect(page.headers.get('location')).toMatch(/^\/sign-in/)
    expect(page.headers.get('clear-site-data')).toBe('"storage"')
    const mine = await lost.get('/offline/mine.json')
    expect([mine.status, await mine.json()]).toEqual([401, { outcome: 'revoked' }])
    expect(mine.headers.get('clear-site-data')).toBe('"storage"')
    expect((await other.get('/offline/mine.json')).status).toBe(200)
  })

  test('a session that fell idle or was ended by its own person is no revoked one', async () => {
    const here = await device('rosa@demo.example')
    await small.platform.identity.endSession(here.hash)
    const page = await here.get('/today')
    expect(page.headers.get('clear-site-data')).toBeNull()
  })
})
