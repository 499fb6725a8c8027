import { useText } from '../../../language/text.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'

/** The sides of a person's programme: all of it, what helps them, what they made, and what was suggested to them. */
export function ProgrammeTabs({ at }: { at: '/programme' | '/toolbox' | '/made' | '/suggestions' }) {
  const t = useText()
  const tabs = [
    { href: '/programme', label: t('library.programme') },
    { href: '/toolbox', label: t('toolbox.title') },
    { href: '/made', label: t('worksheet.madeTitle') },
    { href: '/suggestions', label: t('suggestions.tab') },
  ]
  return (
    <Tabs label={t('rooms.programme')} items={tabs.map((tab) => ({ ...tab, current: tab.href === at }))} />
  )
}
