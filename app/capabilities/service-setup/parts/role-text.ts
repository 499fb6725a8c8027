import type { Text } from '../../../language/text.tsx'
import type { StaffRole } from '../contract.ts'

const names = {
  professional: 'serviceSetup.roleProfessional',
  coordinator: 'serviceSetup.roleCoordinator',
  lead: 'serviceSetup.roleLead',
  admin: 'serviceSetup.roleAdmin',
  reviewer: 'serviceSetup.roleReviewer',
} as const

export function roleText(t: Text, role: StaffRole): string {
  return t(names[role])
}

export function roleHint(t: Text, role: StaffRole): string {
  return t(`${names[role]}Hint`)
}
