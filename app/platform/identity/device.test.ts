import { expect, it } from 'vitest'
import { makeBackupCodes, readCode } from './backup-codes.ts'
import { deviceLabel } from './device.ts'
import { base32 } from './totp-uri.ts'

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/156.0 Safari/537.36',
    'Chrome on Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/156.0 Safari/537.36 Edg/156.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1',
    'Safari on iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 16; SM-S931B) SamsungBrowser/29.0 Chrome/136.0 Safari/537.36',
    'Samsung Internet on Android',
  ],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox on Mac'],
  ['curl/8.0', ''],
  [undefined, ''],
])('%s is called %j', (userAgent, label) => expect(deviceLabel(userAgent)).toBe(label))

it('backup codes are ten, different, and read again however they are typed', () => {
  const codes = makeBackupCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) {
    expect(code).toMatch(/^[2-9a-z]{5}-[2-9a-z]{5}$/)
    expect(readCode(` ${code.toUpperCase().replace('-', ' - ')} `)).toEqual({ kind: 'backup', code })
  }
  expect(readCode('123 456')).toEqual({ kind: 'app', code: '123456' })
  for (const other of ['', '12345', '1234567', 'code']) expect(readCode(other)).toBeUndefined()
})

it('base32 gives the published examples of RFC 4648, section 10', () => {
  const examples = {
    f: 'MY',
    fo: 'MZXQ',
    foo: 'MZXW6',
    foob: 'MZXW6YQ',
    fooba: 'MZXW6YTB',
    foobar: 'MZXW6YTBOI',
  }
  for (const [plain, coded] of Object.entries(examples)) expect(base32(Buffer.from(plain))).toBe(coded)
})
