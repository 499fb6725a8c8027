import type { Settings, StaffMember, StaffRole, Team } from './contract.ts'

export const setupTasks = [
  'controller',
  'contact',
  'retention',
  'phone',
  'safety',
  'teams',
  'professionals',
] as const
export type SetupTask = (typeof setupTasks)[number]

/** What is named, and what is missing, before the first person can be invited. */
export function tasksOf(
  settings: Settings,
  teams: readonly Team[],
  staff: readonly StaffMember[],
): { task: SetupTask; done: boolean }[] {
  const done: Record<SetupTask, boolean> = {
    controller: Boolean(settings.controller),
    contact: Boolean(settings.contact),
    retention: Boolean(settings.retention),
    phone: Boolean(settings.phone),
    safety: Boolean(settings.safetyEmail),
    teams: teams.length > 0,
    professionals: staff.some((member) => member.role === 'professional'),
  }
  return setupTasks.map((task) => ({ task, done: done[task] }))
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
