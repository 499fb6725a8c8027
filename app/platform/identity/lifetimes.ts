/** How long a person or a member of staff stays signed in. Minutes for silence, milliseconds for the whole stay. */
const hour = 60 * 60 * 1000
const day = 24 * hour

export const lifetimes = {
  staff: { idleMinutes: 30, whole: 12 * hour },
  person: { idleMinutes: 12 * 60, whole: 30 * day },
  sharedDevice: { idleMinutes: 15, whole: day },
} as const

/** How long a device that was signed out from elsewhere may stay away and still be told: twice the longest session. */
export const rememberRevoked = 60 * day
export const freshFor = 10 * 60 * 1000
export const touchEvery = 60 * 1000
export const recoveryFor = 30 * 60 * 1000
export const signUpFor = 30 * 60 * 1000
export const signUpTries = 5

interface Stay {
  membershipId: string | null
  sharedDevice: boolean
}

/** Which lifetime applies: a shared device first, then the room the session is in. */
export function lifetimeOf({ membershipId, sharedDevice }: Stay): { idleMinutes: number; whole: number } {
  const room = membershipId === null ? lifetimes.person : lifetimes.staff
  if (!sharedDevice) return room
  return {
    idleMinutes: Math.min(room.idleMinutes, lifetimes.sharedDevice.idleMinutes),
    whole: Math.min(room.whole, lifetimes.sharedDevice.whole),
  }
}

/** The moment a session ends whatever happens, and the silence it tolerates until then. */
export function endOf(stay: Stay, createdAt: Date): { expiresAt: Date; idleMinutes: number } {
  const { idleMinutes, whole } = lifetimeOf(stay)
  return { expiresAt: new Date(createdAt.getTime() + whole), idleMinutes }
}

/** Whether a password or passkey was given recently enough for a sensitive act. */
export function provedRecently(provedAt: Date, now: Date): boolean {
  return now.getTime() - provedAt.getTime() < freshFor
}
