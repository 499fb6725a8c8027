import { useText } from '../../../../language/text.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { LinkList } from '../../../../ui/link-list/link-list.tsx'
import type { Found } from './searching.ts'

/** What was found: the same from the server and from a device without internet. */
export function FoundList({ found }: { found: readonly Found[] }) {
  const t = useText()
  if (found.length === 0)
    return (
      <EmptyState heading={t('library.foundNone')}>
        <p>{t('library.foundNoneBody')}</p>
      </EmptyState>
    )
  return (
    <section>
      <Heading level={2}>
        {found.length === 1 ? t('library.foundOne') : t('library.foundMany', { count: found.length })}
      </Heading>
      <LinkList
        ordered
        items={found.map(({ href, title, line, where }) => ({ href, title, hint: line, note: where }))}
      />
    </section>
  )
}
