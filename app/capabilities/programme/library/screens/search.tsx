import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { LinkList } from '../../../../ui/link-list/link-list.tsx'
import { LibraryPage, type Reader } from '../parts/library-page.tsx'
import { SearchForm } from '../parts/search-form.tsx'

export type Found = { href: string; title: string; line: string; where: string }
type Props = { page: PageContext; reader: Reader; typed: string; found: readonly Found[] }

/** What is looked for stands in its field and nowhere else: not in the title, not in a log. */
export function SearchScreen({ page, reader, typed, found }: Props) {
  const t = textOf(page.language)
  return (
    <LibraryPage page={page} reader={reader} at="/library/search" title={t('library.searchTitle')}>
      <BackLink href="/library">{t('library.backToLibrary')}</BackLink>
      <Heading level={1}>{t('library.search')}</Heading>
      <SearchForm typed={typed} hint />
      {typed !== '' && (
        <section aria-live="polite">
          {found.length === 0 ? (
            <EmptyState heading={t('library.foundNone')}>
              <p>{t('library.foundNoneBody')}</p>
            </EmptyState>
          ) : (
            <>
              <Heading level={2}>
                {found.length === 1 ? t('library.foundOne') : t('library.foundMany', { count: found.length })}
              </Heading>
              <LinkList
                ordered
                items={found.map(({ href, title, line, where }) => ({
                  href,
                  title,
                  hint: line,
                  note: where,
                }))}
              />
            </>
          )}
        </section>
      )}
      <p>{t('library.searchSafety')}</p>
    </LibraryPage>
  )
}
