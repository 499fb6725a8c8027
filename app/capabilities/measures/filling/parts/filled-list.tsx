import { useLanguage, useText } from '../../../../language/text.tsx'
import { shortDay } from '../../../../platform/pure/days.ts'
import { LinkList } from '../../../../ui/link-list/link-list.tsx'
import type { Overview } from '../overview.contract.ts'

/** What was filled in, last first. */
export function FilledList({ filled }: Pick<Overview, 'filled'>) {
  const t = useText()
  const { tag } = useLanguage()
  return (
    <LinkList
      items={filled.map(({ response, title }) => ({
        href: `/measures/filled/${response.id}`,
        title: shortDay(new Date(`${response.answeredOn}T12:00Z`), tag),
        hint: response.source === 'import' ? t('measures.titleElsewhere', { title }) : title,
      }))}
    />
  )
}
