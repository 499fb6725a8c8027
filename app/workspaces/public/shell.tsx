import { textOf } from '../../language/text.tsx'
import { Frame, type ShellProps } from '../frame.tsx'

/** Pages that need nobody signed in; somebody who is finds the way back to their own. */
export function PublicPage(props: ShellProps) {
  const nav = props.page.signedIn ? [{ href: '/', label: textOf(props.page.language)('rooms.mine') }] : []
  return <Frame {...props} homeHref="/" nav={nav} forPeople />
}
