import type { MemberViewer } from '../../../platform/access/viewer.ts'
import type { ShellProps } from '../../../workspaces/frame.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import { ServicePage } from '../../../workspaces/service/shell.tsx'

/** The room of whoever types a sheet in. */
export function StaffPage({ role, ...props }: ShellProps & { role: MemberViewer['role'] }) {
  return role === 'coordinator' ? <ServicePage {...props} /> : <ProfessionalPage {...props} />
}
