import { AsyncLocalStorage } from 'node:async_hooks'
import { deviceLabel } from './device.ts'
import { endOf } from './lifetimes.ts'

/** Who is at the door: only an HMAC of the address and a short label of the user agent outlive the request. */
export interface Client {
  userAgent?: string | undefined
  address?: string | undefined
}

export interface LiveSession {
  id: string
  accountId: string
  membershipId: string | null
  sharedDevice: boolean
  device: string
  createdAt: Date
  lastSeenAt: Date
  provedAt: Date
  expiresAt: Date
}

export interface Arrival {
  now: Date
  client?: Client | undefined
  sharedDevice?: boolean | undefined
  /** A session that is being replaced by one with a new token; its room and its end are kept. */
  replaces?: LiveSession | undefined
  /** Whether a password or passkey has just been given. */
  proved: boolean
}

/** better-auth makes sessions deep inside its own endpoints; this carries what they cannot know. */
export const arrivals = new AsyncLocalStorage<Arrival>()

/** The columns of a new session row that are ours to decide. */
export function sessionColumns(arrival: Arrival | undefined) {
  const now = arrival?.now ?? new Date()
  const kept = arrival?.replaces
  const stay = {
    membershipId: kept?.membershipId ?? null,
    sharedDevice: kept?.sharedDevice ?? arrival?.sharedDevice ?? false,
  }
  const createdAt = kept?.createdAt ?? now
  return {
    ...stay,
    ...endOf(stay, createdAt),
    createdAt,
    device: kept?.device ?? deviceLabel(arrival?.client?.userAgent),
    lastSeenAt: now,
    provedAt: kept && !arrival?.proved ? kept.provedAt : now,
    ipAddress: '',
    userAgent: '',
  }
}
