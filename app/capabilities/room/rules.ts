type Role = 'professional' | 'coordinator' | 'lead' | 'admin' | 'reviewer'

/** Who opens the first page: nobody, somebody in a room, or somebody between rooms. */
export type Comer =
  | { kind: 'nobody' }
  | { kind: 'member'; role: Role }
  | { kind: 'person' | 'newcomer'; memberships: readonly string[] }

export type WayIn = { show: 'front' } | { go: string } | { enter: string }

const homes: Record<Role, string> = {
  professional: '/caseload',
  coordinator: '/service',
  lead: '/service',
  admin: '/service',
  reviewer: '/evidence',
}

/** Where the first page of a role is. */
export function homeOf(role: Role): string {
  return homes[role]
}

/** Where the first page leads, most settled first. Only who has one room alone is never asked. */
export function wayIn(comer: Comer): WayIn {
  if (comer.kind === 'nobody') return { show: 'front' }
  if (comer.kind === 'member') return { go: homeOf(comer.role) }
  const [first, second] = comer.memberships
  if (comer.kind === 'person') return { go: first === undefined ? '/today' : '/room' }
  if (first === undefined) return { go: '/sign-up/you' }
  return second === undefined ? { enter: first } : { go: '/room' }
}
