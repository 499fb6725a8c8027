import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Heading } from '../../../../ui/heading/heading.tsx'
import type { Reason } from '../../../evidence/contract.ts'
import type { Module } from '../../contract.ts'
import type { Place } from '../contract.ts'
import { ContentText } from '../parts/content-text.tsx'
import { ItemList } from '../parts/item-list.tsx'
import { countText } from '../parts/item-words.ts'
import { LibraryPage, type Reader } from '../parts/library-page.tsx'
import { Reading } from '../parts/reading.tsx'
import { SafetyLines } from '../parts/safety-lines.tsx'
import { moduleHref } from '../rules.ts'

type Props = {
  page: PageContext
  reader: Reader
  place: Place<Module>
  reasons: readonly Reason[]
  shown: boolean
}

export function ModuleScreen({ page, reader, place, reasons, shown }: Props) {
  const t = textOf(page.language)
  const { module } = place
  const { cards, exercises } = module
  return (
    <LibraryPage
      page={page}
      reader={reader}
      at={moduleHref(module)}
      title={module.title}
      description={module.summary || undefined}
      laterIslands={['read-aloud']}
    >
      <Reading
        reader={reader}
        place={place}
        caption={countText(t, module)}
        back={{ href: '/library', label: t('library.backToLibrary') }}
        reasons={reasons}
        shown={shown}
        says={module.body !== ''}
      >
        {module.body && <ContentText text={module.body} />}
        <SafetyLines tags={module.safety} />
        {cards.length > 0 && (
          <section>
            <Heading level={2}>{t('library.toRead')}</Heading>
            <ItemList module={module} items={cards} />
          </section>
        )}
        {exercises.length > 0 && (
          <section>
            <Heading level={2}>{t('library.toTry')}</Heading>
            <ItemList module={module} items={exercises} />
          </section>
        )}
        <p class="no-print">
          <a href={`/print/${module.slug}`}>{t('library.printPart')}</a>
        </p>
      </Reading>
    </LibraryPage>
  )
}
