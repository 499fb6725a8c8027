import { textOf } from '../../language/text.tsx'
import { Frame, type ShellProps } from '../frame.tsx'

/** The room of a professional. */
export function ProfessionalPage(props: ShellProps) {
  const t = textOf(props.page.language)
  return (
    <Frame
      {...props}
      homeHref="/caseload"
      menuLabel={t('rooms.more')}
      nav={[
        { href: '/day', label: t('rooms.day') },
        { href: '/caseload', label: t('rooms.caseload') },
        { href: '/inbox', label: t('messages.inbox') },
        { href: '/rounds', label: t('rooms.rounds'), inMenu: true },
        { href: '/console', label: t('rooms.reflect'), inMenu: true },
        { href: '/invitations', label: t('rooms.invitations'), inMenu: true },
      ]}
    />
  )
}
