import { useText } from '../../language/text.tsx'
import { Tabs } from '../../ui/tabs/tabs.tsx'

export type PersonTab = 'brief' | 'story' | 'plan' | 'visits' | 'messages' | 'explanation'

/** Each page of one person and the section it needs; the brief needs any. */
const places: { tab: PersonTab; end: string; needs?: string }[] = [{ tab: 'brief', end: '' }]

type Props = { personId: string; held: readonly string[]; current: PersonTab }

/** The parts of one person's record that whoever asks may see. One that is not shared leaves no trace. */
export function PersonTabs({ personId, held, current }: Props) {
  const t = useText()
  const shown = places.filter(({ needs }) => needs === undefined || held.includes(needs))
  return (
    <div class="no-print">
      <Tabs
        label={t('personTabs.label')}
        items={shown.map(({ tab, end }) => ({
          href: `/people/${personId}${end}`,
          label: t(`personTabs.${tab}`),
          current: tab === current,
        }))}
      />
    </div>
  )
}
