import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { momentInWords } from '../../../../platform/pure/days.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { PrintPage } from '../../../../ui/print-page/print-page.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import type { Sight } from '../contract.ts'
import { ShownPatterns } from '../parts/shown-patterns.tsx'

type Props = { page: PageContext; back: string; sight: Sight; now: Date }

/** One pattern on paper, with the person's words first. */
export function PatternPrintScreen({ page, back, sight, now }: Props) {
  const t = textOf(page.language)
  return (
    <PersonPage page={page} title={t('patterns.print')} current="/check-in" wide>
      <BackLink href={back}>{t('patterns.back')}</BackLink>
      <PrintPage
        title={t('patterns.title')}
        footer={t('patterns.printedOn', { moment: momentInWords(now, page.language.tag) })}
      >
        <ShownPatterns {...sight} open />
      </PrintPage>
    </PersonPage>
  )
}
