import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/pure/days.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { HandSheet } from '../../../ui/hand-sheet/hand-sheet.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import type { Sheet } from '../contract.ts'
import { SheetQuestions } from '../parts/sheet-questions.tsx'

type Props = {
  page: PageContext
  sheets: { sheet: Sheet; code: string }[]
  /** Whom to call, as help now has them. */
  numbers: string
}

/** Sheets that were made together, each on a page of its own. No name stands on them. */
export function PrintSheetsScreen({ page, sheets, numbers }: Props) {
  const t = textOf(page.language)
  const [first] = sheets
  return (
    <PersonPage page={page} title={t('paper.title')} current="/today">
      {first && <BackLink href={`/from-paper/${first.sheet.id}`}>{t('paper.printBack')}</BackLink>}
      <p class="no-print">{t('paper.printHint')}</p>
      {sheets.map(({ sheet, code }, place) => (
        <HandSheet
          key={sheet.id}
          title={t(`paper.sheet-${sheet.kind}`)}
          level={place === 0 ? 1 : 2}
          code={{ label: t('paper.sheetCode'), value: code }}
          date={t('paper.sheetDate')}
          how={t('paper.sheetHow')}
          foot={
            <>
              <p>{t('paper.sheetHandIn')}</p>
              <p>{t('paper.sheetNobody', { numbers })}</p>
              <p>{t('paper.sheetUntil', { day: dayInWords(sheet.until, page.language.tag) })}</p>
            </>
          }
        >
          <SheetQuestions sheet={sheet} />
        </HandSheet>
      ))}
    </PersonPage>
  )
}
