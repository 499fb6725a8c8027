import type { Client } from '../identity/arrival.ts'
import type { AppContext } from './context.ts'

const loopback = /^(127\.|::1$|::ffff:127\.)/

/**
 * The address a request came from, for limits only: it is digested before it is compared, and never kept. A proxy on
 * this machine says whom it speaks for in the last part of `X-Forwarded-For`; from elsewhere that is only a claim.
 */
export function clientAddress(c: AppContext): string {
  const peer = c.env?.incoming?.socket?.remoteAddress
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  if (peer && loopback.test(peer) && forwarded) return forwarded
  return peer ?? 'unknown'
}

/** Who is at the door; of the user agent only a short label is kept. */
export function clientOf(c: AppContext): Client {
  return { userAgent: c.req.header('user-agent'), address: clientAddress(c) }
}
