import { hash } from 'node:crypto'

const block = 64

/**
 * HMAC-SHA256 (RFC 2104) with one key, from Node's hash in one step. Node's own Hmac makes an object for each digest
 * that outlives its request and is collected late; two of them stood in every request.
 */
export function hmacSha256(key: Uint8Array): (value: string | Uint8Array) => Buffer {
  const padded = Buffer.alloc(block)
  padded.set(key.length > block ? hash('sha256', key, 'buffer') : key)
  const inner = padded.map((byte) => byte ^ 0x36)
  const outer = padded.map((byte) => byte ^ 0x5c)
  return (value) => {
    const bytes = typeof value === 'string' ? Buffer.from(value, 'utf8') : value
    return hash(
      'sha256',
      Buffer.concat([outer, hash('sha256', Buffer.concat([inner, bytes]), 'buffer')]),
      'buffer',
    )
  }
}
