import { useText } from '../../language/text.tsx'
import { Tabs } from '../../ui/tabs/tabs.tsx'

const places = [
  ['/team', 'myTeam.overview'],
  ['/visits', 'myTeam.visits'],
  ['/messages', 'messages.title'],
  ['/sharing', 'myTeam.sharing'],
  ['/explanation', 'myTeam.explanation'],
] as const

/** The parts of “My team”: what a person and those who support them do together, and who sees what. */
export function TeamTabs({ current }: { current: string }) {
  const t = useText()
  return (
    <Tabs
      label={t('myTeam.tabs')}
      items={places.map(([href, label]) => ({ href, label: t(label), current: href === current }))}
    />
  )
}
