import { textOf } from '../../language/text.tsx'
import { Frame, type ShellProps } from '../frame.tsx'

/** The room of a person living with pain. */
export function PersonPage(props: ShellProps) {
  const t = textOf(props.page.language)
  return (
    <Frame
      {...props}
      homeHref="/today"
      nav={[
        { href: '/today', label: t('rooms.today') },
        { href: '/check-in', label: t('rooms.checkIn') },
        { href: '/story', label: t('rooms.story') },
        { href: '/sharing', label: t('rooms.sharing') },
      ]}
    />
  )
}
