import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { Reason } from '../../../evidence/contract.ts'
import type { Card } from '../../contract.ts'
import type { Place } from '../contract.ts'
import { ContentText } from '../parts/content-text.tsx'
import { minutesText } from '../parts/item-words.ts'
import { LibraryPage, type Reader } from '../parts/library-page.tsx'
import { Reading } from '../parts/reading.tsx'
import { SafetyLines } from '../parts/safety-lines.tsx'
import { itemHref, moduleHref, opening } from '../rules.ts'

type Props = {
  page: PageContext
  reader: Reader
  place: Place<Card>
  reasons: readonly Reason[]
  shown: boolean
}

export function CardScreen({ page, reader, place, reasons, shown }: Props) {
  const t = textOf(page.language)
  const { module, item } = place
  return (
    <LibraryPage
      page={page}
      reader={reader}
      at={itemHref(module, item)}
      title={item.title}
      description={opening(item.body)}
      laterIslands={['read-aloud']}
    >
      <Reading
        reader={reader}
        place={place}
        caption={t('library.where', { kind: t('library.card'), time: minutesText(t, item.minutes) })}
        back={{ href: moduleHref(module), label: module.title }}
        reasons={reasons}
        shown={shown}
      >
        <ContentText text={item.body} />
        <SafetyLines tags={item.safety} />
      </Reading>
    </LibraryPage>
  )
}
