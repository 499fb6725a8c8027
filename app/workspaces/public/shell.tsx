import { Frame, type ShellProps } from '../frame.tsx'

/** Pages that need nobody signed in. */
export function PublicPage(props: ShellProps) {
  return <Frame {...props} homeHref="/" nav={[]} />
}
