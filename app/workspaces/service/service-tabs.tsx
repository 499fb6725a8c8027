import { useText } from '../../language/text.tsx'
import { Tabs } from '../../ui/tabs/tabs.tsx'

const places = [
  ['/service', 'serviceSetup.home'],
  ['/service/settings', 'serviceSetup.settings'],
  ['/service/staff', 'serviceSetup.staff'],
  ['/service/teams', 'serviceSetup.teams'],
  ['/service/messages', 'messages.service'],
  ['/service/measures', 'measureSettings.title'],
  ['/service/library', 'publishing.title'],
  ['/service/reports', 'contentReports.title'],
  ['/service/questions', 'questions.serviceTitle'],
] as const

/** The parts of the administrator's room. */
export function ServiceTabs({ current }: { current: string }) {
  const t = useText()
  return (
    <Tabs
      label={t('serviceSetup.tabs')}
      items={places.map(([href, label]) => ({ href, label: t(label), current: href === current }))}
    />
  )
}
