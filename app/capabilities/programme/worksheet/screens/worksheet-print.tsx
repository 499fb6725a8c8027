import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { shortDay } from '../../../../platform/pure/days.ts'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { PrintPage } from '../../../../ui/print-page/print-page.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import type { Exercise } from '../../contract.ts'
import type { Worksheet } from '../contract.ts'
import { nameOf } from '../parts/exercise-names.ts'
import { WorksheetDocument } from '../parts/worksheet-document.tsx'

type Props = { page: PageContext; worksheet: Worksheet; exercise: Exercise | undefined }

export function WorksheetPrintScreen({ page, worksheet, exercise }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  const name = nameOf(t, exercise)
  const letter = exercise?.document === 'letter'
  const day = shortDay(worksheet.changedAt, tag)
  return (
    <PersonPage page={page} title={name} current="/programme">
      <p class="no-print">
        {t('worksheet.printHint')} <a href={`/made/${worksheet.id}`}>{t('worksheet.backToIt')}</a>
      </p>
      <PrintPage
        title={name}
        titleHidden={letter}
        footer={letter ? undefined : `${t('worksheet.printed')} ${t('worksheet.lastChanged', { day })}.`}
      >
        {worksheet.heads.map((head) => (
          <section key={head.id}>
            {worksheet.heads.length > 1 && (
              <Heading level={2}>
                {t('worksheet.conflictOn', { moment: shortDay(head.writtenAt, tag) })}
              </Heading>
            )}
            <WorksheetDocument
              exercise={exercise}
              answers={head.answers}
              level={worksheet.heads.length > 1 ? 3 : 2}
            />
          </section>
        ))}
      </PrintPage>
    </PersonPage>
  )
}
