import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { FoundList } from '../parts/found-list.tsx'
import { LibraryPage, type Reader } from '../parts/library-page.tsx'
import { SearchForm } from '../parts/search-form.tsx'
import type { Found } from '../parts/searching.ts'

type Props = { page: PageContext; reader: Reader; typed: string; found: readonly Found[] }

/** What is looked for stands in its field and nowhere else: not in the title, not in a log. */
export function SearchScreen({ page, reader, typed, found }: Props) {
  const t = textOf(page.language)
  return (
    <LibraryPage
      page={page}
      reader={reader}
      at="/library/search"
      title={t('library.searchTitle')}
      islands={['find-offline']}
    >
      <BackLink href="/library">{t('library.backToLibrary')}</BackLink>
      <Heading level={1}>{t('library.search')}</Heading>
      <SearchForm typed={typed} hint />
      <div data-found aria-live="polite">
        {typed !== '' && <FoundList found={found} />}
      </div>
      <p>{t('library.searchSafety')}</p>
    </LibraryPage>
  )
}
