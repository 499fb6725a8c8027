import { textOf } from '../../language/text.tsx'
import { Frame, type ShellProps } from '../frame.tsx'

/** The room of a person living with pain. */
export function PersonPage(props: ShellProps) {
  const t = textOf(props.page.language)
  const all = [
    { href: '/today', label: t('rooms.today') },
    { href: '/programme', label: t('rooms.programme') },
    { href: '/check-in', label: t('rooms.checkIn') },
    { href: '/story', label: t('rooms.story'), inMenu: true },
    { href: '/plan', label: t('rooms.plan'), inMenu: true },
    { href: '/team', label: t('rooms.myTeam'), inMenu: true },
  ]
  // On a bad day there is less to read past; the bad-day page leads back to all of it.
  const few = [
    { href: '/bad-day', label: t('badDay.title') },
    { href: '/today', label: t('rooms.today') },
  ]
  return (
    <Frame
      {...props}
      homeHref="/today"
      nav={props.page.calm ? few : all}
      menuLabel={t('rooms.more')}
      forPeople
    />
  )
}
