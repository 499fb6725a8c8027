import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/pure/days.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { HandSheet } from '../../../ui/hand-sheet/hand-sheet.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import type { OnPaper } from '../../measures/sheets/contract.ts'
import type { Sheet } from '../contract.ts'
import { MeasureQuestions } from '../parts/measure-questions.tsx'
import { SheetQuestions } from '../parts/sheet-questions.tsx'

type Props = {
  page: PageContext
  sheets: { sheet: Sheet; code: string }[]
  /** What is asked on them, where they are for an instrument. */
  measure: OnPaper | undefined
  /** Whom to call, as help now has them. */
  numbers: string
}

/** Sheets that were made together, each on a page of its own. No name stands on them. */
export function PrintSheetsScreen({ page, sheets, measure, numbers }: Props) {
  const t = textOf(page.language)
  const [first] = sheets
  return (
    <PersonPage page={page} title={t('paper.title')} current="/today">
      {first && <BackLink href={`/from-paper/${first.sheet.id}`}>{t('paper.printBack')}</BackLink>}
      <p class="no-print">{t(measure ? 'paper.printHintMeasure' : 'paper.printHint')}</p>
      {sheets.map(({ sheet, code }, place) => (
        <HandSheet
          key={sheet.id}
          title={sheet.kind === 'measure' ? (measure?.title ?? '') : t(`paper.sheet-${sheet.kind}`)}
          long={sheet.kind === 'measure'}
          level={place === 0 ? 1 : 2}
          code={{ label: t('paper.sheetCode'), value: code }}
          date={t('paper.sheetDate')}
          how={t(measure ? 'paper.sheetHowMeasure' : 'paper.sheetHow')}
          foot={
            <>
              {/* The second page of a long one can come away from the first. */}
              {measure && (
                <p>
                  {measure.title}. {t('paper.sheetCode')} <strong translate={false}>{code}</strong>
                </p>
              )}
              <p>{t('paper.sheetHandIn')}</p>
              <p>{t('paper.sheetNobody', { numbers })}</p>
              <p>{t('paper.sheetUntil', { day: dayInWords(sheet.until, page.language.tag) })}</p>
            </>
          }
        >
          {measure ? (
            <MeasureQuestions measure={measure} numbers={numbers} />
          ) : (
            <SheetQuestions sheet={sheet} />
          )}
        </HandSheet>
      ))}
    </PersonPage>
  )
}
