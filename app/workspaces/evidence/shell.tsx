import { textOf } from '../../language/text.tsx'
import { Frame, type ShellProps } from '../frame.tsx'

/** What Concord rests on: the room of reviewers, and open to everyone. Who is signed in finds the way back. */
export function EvidencePage(props: ShellProps) {
  const t = textOf(props.page.language)
  const own = props.page.signedIn ? [{ href: '/', label: t('rooms.mine') }] : []
  const nav = [
    ...own,
    { href: '/library', label: t('common.library') },
    { href: '/evidence', label: t('rooms.evidence') },
  ]
  return <Frame current="/evidence" {...props} homeHref="/" nav={nav} />
}
