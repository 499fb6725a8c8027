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
  if (peer && loopback.test(peer) && forwarded) return networkOf(forwarded)
  return networkOf(peer ?? 'unknown')
}

// Whoever has one IPv6 address has a network of them, and could be somebody else with every request.
function networkOf(address: string): string {
  if (!address.includes(':') || loopback.test(address) || address.startsWith('::ffff:')) return address
  const [head = [], tail] = address.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = tail === undefined ? 0 : 8 - head.length - tail.length
  const groups = [...head, ...Array<string>(Math.max(0, zeros)).fill('0'), ...(tail ?? [])]
  return groups.slice(0, 4).join(':')
}

/** Who is at the door; of the user agent only a short label is kept. */
export function clientOf(c: AppContext): Client {
  return { userAgent: c.req.header('user-agent'), address: clientAddress(c) }
}
