import { textOf } from '../../language/text.tsx'
import { Frame, type ShellProps } from '../frame.tsx'

/** The room of reviewers. */
export function EvidencePage(props: ShellProps) {
  const t = textOf(props.page.language)
  return <Frame {...props} homeHref="/evidence" nav={[{ href: '/evidence', label: t('rooms.evidence') }]} />
}
