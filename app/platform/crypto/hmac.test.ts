import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hmacSha256 } from './hmac.ts'

test('a digest with any key, of any words or bytes, is the one Node makes', () => {
  const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 300 }))
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), value, (key, given) => {
      expect(hmacSha256(key)(given)).toEqual(createHmac('sha256', key).update(given).digest())
    }),
  )
})
