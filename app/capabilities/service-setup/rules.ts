import type { NamedElsewhere, Settings, StaffMember, StaffRole, Team } from './contract.ts'

/** What is there to be named, in the order in which it is best done. */
export const setupTasks = [
  'controller',
  'contact',
  'retention',
  'phone',
  'safety',
  'staff-support',
  'region',
  'pages',
  'teams',
  'professionals',
  'everybody-in',
] as const
export type SetupTask = (typeof setupTasks)[number]

/** What is named, and what is missing, before the first person is invited. */
export function tasksOf(
  settings: Settings,
  teams: readonly Team[],
  staff: readonly StaffMember[],
  { pages }: Pick<NamedElsewhere, 'pages'>,
): { task: SetupTask; done: boolean }[] {
  const done: Record<SetupTask, boolean> = {
    controller: Boolean(settings.controller),
    contact: Boolean(settings.contact),
    retention: Boolean(settings.retention),
    phone: Boolean(settings.phone),
    safety: Boolean(settings.safetyEmail),
    'staff-support': Boolean(settings.staffSupport),
    region: Boolean(settings.region),
    pages: pages > 0,
    teams: teams.length > 0,
    professionals: staff.some((member) => member.role === 'professional'),
    'everybody-in': teams.length > 0 && teams.every(({ members }) => members.length > 0),
  }
  return setupTasks.map((task) => ({ task, done: done[task] }))
}

export type MessageTask = 'hours' | 'cover' | 'holidays' | 'switch'

/** What messages need. Days on which nobody reads may be none: that is for the service to know. */
export function messageTasksOf(
  teams: readonly Team[],
  { hours, uncovered, holidays, on }: NamedElsewhere,
): { task: MessageTask; done: boolean }[] {
  return [
    { task: 'hours', done: hours },
    { task: 'cover', done: teams.length > 0 && uncovered.length === 0 },
    { task: 'holidays', done: holidays > 0 },
    { task: 'switch', done: hours && on },
  ]
}

/** Only professionals are in a team: a team is who a person shares with. */
export function mayBeInTeam(role: StaffRole): boolean {
  return role === 'professional'
}

/** Nobody ends their own membership: a service must not lose its last administrator by a slip. */
export function mayEnd(own: string, membershipId: string): boolean {
  return own !== membershipId
}

/** Whether two spellings name one mailbox. */
export function sameAddress(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
