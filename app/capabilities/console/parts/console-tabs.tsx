import { useText } from '../../../language/text.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'

const places = [
  { href: '/console', label: 'console.tabDesk' },
  { href: '/console/over-time', label: 'console.overTime' },
  { href: '/console/team-desk', label: 'console.tabPrint' },
  { href: '/console/key', label: 'console.keyGo' },
  { href: '/console/who-can-read', label: 'console.whoGo' },
] as const

/** The pages of the console. */
export function ConsoleTabs({ current }: { current: (typeof places)[number]['href'] }) {
  const t = useText()
  return (
    <div class="no-print">
      <Tabs
        label={t('console.tabs')}
        items={places.map(({ href, label }) => ({ href, label: t(label), current: href === current }))}
      />
    </div>
  )
}
