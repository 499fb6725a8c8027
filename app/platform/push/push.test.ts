import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { Agent, createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import webPush from 'web-push'
import { StartProblem } from '../start-problem.ts'
import { openPushKeys } from './keys.ts'
import { createPusher, type PushTarget } from './pusher.ts'
import { isPushService } from './services.ts'

describe('the keys', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-push-'))
  const file = path.join(folder, 'push.key')
  afterAll(() => rmSync(folder, { recursive: true }))

  test('are made once, for their owner alone, and stay the same', () => {
    const made = openPushKeys(file)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(openPushKeys(file)).toEqual(made)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(made)
  })

  test('where they cannot be written there are none; a damaged file is said, not replaced', () => {
    expect(openPushKeys(path.join(folder, 'nowhere', 'push.key'))).toBeUndefined()
    const damaged = path.join(folder, 'damaged.key')
    writeFileSync(damaged, '{')
    expect(() => openPushKeys(damaged)).toThrow(StartProblem)
    expect(existsSync(damaged)).toBe(true)
  })
})

test.each([
  ['https://fcm.googleapis.com/fcm/send/x', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/x', true],
  ['https://web.push.apple.com/x', true],
  ['https://wns2-par02p.notify.windows.com/w/?token=x', true],
  ['http://fcm.googleapis.com/x', false],
  ['https://fcm.googleapis.com:8443/x', false],
  ['https://user@fcm.googleapis.com/x', false],
  ['https://fcm.googleapis.com.example.org/x', false],
  ['https://notify.windows.com.example.org/x', false],
  ['https://127.0.0.1/x', false],
  ['https://[::1]/x', false],
  ['https://169.254.169.254/latest/meta-data', false],
  ['file:///etc/passwd', false],
  ['nothing', false],
])('%s is a push service: %s', (address, is) => expect(isPushService(address)).toBe(is))

describe('a notification', () => {
  // Encrypted without a certificate: who the service is does not matter here.
  const anonymous = { ciphers: 'AECDH-AES128-SHA:@SECLEVEL=0', maxVersion: 'TLSv1.2' } as const
  const agent = new Agent({ ...anonymous, rejectUnauthorized: false })
  const taken: { headers: IncomingHttpHeaders; body: Buffer }[] = []
  let answers = 201
  const service = createServer(anonymous, async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    taken.push({ headers: request.headers, body: Buffer.concat(parts) })
    response.writeHead(answers).end('no such subscription')
  })
  const keys = webPush.generateVAPIDKeys()
  const options = { keys, subject: 'https://concord.example', agent }
  const pusher = createPusher({ ...options, mayReach: () => true })
  const target = (name: string): PushTarget => ({
    endpoint: `https://localhost:${(service.address() as AddressInfo).port}/${name}`,
    keys: { p256dh: webPush.generateVAPIDKeys().publicKey, auth: 'BTBZMqHH6r4Tts7J_aSIgg' },
  })
  beforeAll(() => once(service.listen(0, '127.0.0.1'), 'listening'))
  afterAll(() => {
    agent.destroy()
    service.close()
  })
  const nothing = async () => {}

  test('is the same for everybody, as far as anybody on its way can see', async () => {
    expect(await pusher.send(target('one'), nothing)).toBe('sent')
    expect(await pusher.send(target('another'), nothing)).toBe('sent')
    const [one, another] = taken
    const seen = (sent: typeof one) => {
      const { authorization, ...headers } = sent?.headers ?? {}
      return { ...headers, signed: authorization?.startsWith('vapid t='), bytes: sent?.body.length }
    }
    expect(seen(one)).toEqual(seen(another))
    expect(one?.headers).toMatchObject({ topic: 'pause', ttl: '1800', 'content-encoding': 'aes128gcm' })
  })

  test.each([404, 410])('after %s its address is gone', async (status) => {
    answers = status
    expect(await pusher.send(target('gone'), nothing)).toBe('gone')
  })

  test('after any other answer it may be tried again', async () => {
    answers = 503
    await expect(pusher.send(target('busy'), nothing)).rejects.toThrow('answered 503')
  })

  test('H10 gives nothing to the service until what must come first is done', async () => {
    answers = 201
    const before = taken.length
    const refused = pusher.send(target('early'), () => Promise.reject(new Error('not mine any more')))
    await expect(refused).rejects.toThrow('not mine any more')
    expect(taken).toHaveLength(before)
    let seen = -1
    await pusher.send(target('then'), async () => {
      seen = taken.length
    })
    expect([seen, taken.length]).toEqual([before, before + 1])
  })

  test('goes to no address but a push service’s', async () => {
    const before = taken.length
    expect(await createPusher(options).send(target('inside'), nothing)).toBe('gone')
    expect(taken).toHaveLength(before)
  })
})
