import { textOf } from '../../language/text.tsx'
import { Frame, type ShellProps } from '../frame.tsx'

/** The room of those who run the service; no person's record is in it. */
export function ServicePage(props: ShellProps) {
  const t = textOf(props.page.language)
  return <Frame {...props} homeHref="/service" nav={[{ href: '/service', label: t('rooms.service') }]} />
}
