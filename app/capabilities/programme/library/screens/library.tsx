import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { LinkList } from '../../../../ui/link-list/link-list.tsx'
import type { Module } from '../../contract.ts'
import { countText } from '../parts/item-words.ts'
import { LibraryPage, type Reader } from '../parts/library-page.tsx'
import { SearchForm } from '../parts/search-form.tsx'
import { moduleHref } from '../rules.ts'

type Props = { page: PageContext; reader: Reader; modules: readonly Module[] }

export function LibraryScreen({ page, reader, modules }: Props) {
  const t = textOf(page.language)
  return (
    <LibraryPage
      page={page}
      reader={reader}
      at="/library"
      title={t('library.title')}
      description={t('library.description')}
    >
      <Heading level={1}>{t('library.title')}</Heading>
      <p>{t('library.lead')}</p>
      {modules.length === 0 ? (
        <EmptyState heading={t('library.none')}>
          <p>{t('library.noneBody')}</p>
        </EmptyState>
      ) : (
        <>
          <SearchForm />
          <section>
            <Heading level={2}>{t('library.modules')}</Heading>
            <LinkList
              ordered
              items={modules.map((module) => ({
                href: moduleHref(module),
                title: module.title,
                hint: module.summary || undefined,
                note: countText(t, module),
              }))}
            />
          </section>
        </>
      )}
      <p>
        <a href="/print/starter-pack">{t('library.printStarter')}</a>
      </p>
      <p>{t('safety.noEmergencyUse')}</p>
    </LibraryPage>
  )
}
