import { useText } from '../../../language/text.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'

const places = [
  ['/evidence', 'evidence.findings'],
  ['/evidence/studies', 'evidence.studies'],
  ['/evidence/papers', 'evidence.papers'],
  ['/evidence/works', 'evidence.works'],
] as const

/** The parts of the evidence. */
export function EvidenceTabs({ current }: { current: string }) {
  const t = useText()
  return (
    <Tabs
      label={t('evidence.tabs')}
      items={places.map(([href, label]) => ({ href, label: t(label), current: href === current }))}
    />
  )
}
