type Role = 'professional' | 'coordinator' | 'lead' | 'admin' | 'reviewer'

/** Who opens the first page: nobody, somebody in a room, or somebody who is in none yet. */
export type Comer =
  | { kind: 'nobody' }
  | { kind: 'member'; role: Role }
  | { kind: 'person' }
  | { kind: 'newcomer'; memberships: readonly string[]; askedIn: boolean }

export type WayIn = { show: 'front' } | { go: string } | { enter: string }

const homes: Record<Role, string> = {
  professional: '/caseload',
  coordinator: '/service',
  lead: '/service',
  admin: '/service',
  reviewer: '/evidence',
}

/** Where the first page leads. Only somebody who has one room alone enters it unasked. */
export function wayIn(comer: Comer): WayIn {
  if (comer.kind === 'nobody') return { show: 'front' }
  if (comer.kind === 'member') return { go: homes[comer.role] }
  if (comer.kind === 'person') return { go: '/today' }
  const [first, second] = comer.memberships
  if (comer.askedIn) return { go: '/supporting' }
  if (first === undefined) return { go: '/sign-up/you' }
  return second === undefined ? { enter: first } : { go: '/rooms' }
}
