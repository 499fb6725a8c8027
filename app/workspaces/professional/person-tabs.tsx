import { useText } from '../../language/text.tsx'
import { Tabs } from '../../ui/tabs/tabs.tsx'

export type PersonTab =
  | 'brief'
  | 'story'
  | 'plan'
  | 'patterns'
  | 'visits'
  | 'messages'
  | 'explanation'
  | 'suggest'

/** Each page of one person and the sections of which it needs one; the brief needs any. */
const places: { tab: PersonTab; end: string; needs?: string | string[] }[] = [
  { tab: 'brief', end: '' },
  { tab: 'visits', end: '/visits', needs: 'visits' },
  { tab: 'messages', end: '/messages', needs: 'messages' },
  { tab: 'story', end: '/story', needs: ['story', 'what-i-have-tried'] },
  { tab: 'plan', end: '/plan', needs: 'goals-and-plan' },
  { tab: 'patterns', end: '/patterns', needs: 'measures' },
  { tab: 'explanation', end: '/explanation', needs: 'goals-and-plan' },
  { tab: 'suggest', end: '/suggest' },
]

type Props = { personId: string; held: readonly string[]; current: PersonTab }

/** The parts of one person's record that whoever asks may see. One that is not shared leaves no trace. */
export function PersonTabs({ personId, held, current }: Props) {
  const t = useText()
  const shown = places.filter(
    ({ needs }) => needs === undefined || [needs].flat().some((section) => held.includes(section)),
  )
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
