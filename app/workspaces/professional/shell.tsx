import { textOf } from '../../language/text.tsx'
import { Frame, type ShellProps } from '../frame.tsx'

/** The room of a professional. */
export function ProfessionalPage(props: ShellProps) {
  const t = textOf(props.page.language)
  return (
    <Frame
      {...props}
      homeHref="/caseload"
      nav={[
        { href: '/day', label: t('rooms.day') },
        { href: '/caseload', label: t('rooms.caseload') },
        { href: '/rounds', label: t('rooms.rounds') },
        { href: '/inbox', label: t('messages.inbox') },
        { href: '/console', label: t('rooms.reflect') },
        { href: '/invitations', label: t('rooms.invitations') },
      ]}
    />
  )
}
