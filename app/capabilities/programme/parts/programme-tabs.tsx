import { useText } from '../../../language/text.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'

/** The three sides of a person's programme: all of it, what helps them, and what they made. */
export function ProgrammeTabs({ at }: { at: '/programme' | '/toolbox' | '/made' }) {
  const t = useText()
  const tabs = [
    { href: '/programme', label: t('library.programme') },
    { href: '/toolbox', label: t('toolbox.title') },
    { href: '/made', label: t('worksheet.madeTitle') },
  ]
  return (
    <Tabs label={t('rooms.programme')} items={tabs.map((tab) => ({ ...tab, current: tab.href === at }))} />
  )
}
