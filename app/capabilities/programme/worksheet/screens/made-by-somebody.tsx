import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { shortDay } from '../../../../platform/pure/days.ts'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { PersonTabs } from '../../../../workspaces/professional/person-tabs.tsx'
import { ProfessionalPage } from '../../../../workspaces/professional/shell.tsx'
import type { Exercise } from '../../contract.ts'
import type { Worksheet } from '../contract.ts'
import { nameOf } from '../parts/exercise-names.ts'
import { WorksheetDocument } from '../parts/worksheet-document.tsx'

type Props = {
  page: PageContext
  personId: string
  name: string
  held: readonly string[]
  worksheet: Worksheet
  exercise: Exercise | undefined
}

/** One thing that somebody made and shared, as it stands now. */
export function MadeBySomebodyScreen({ page, personId, name, held, worksheet, exercise }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  return (
    <ProfessionalPage page={page} title={t('sharing.madeBySomebody')} current="/caseload">
      <PersonTabs personId={personId} held={held} current="brief" />
      <Heading level={1} caption={name}>
        {nameOf(t, exercise)}
      </Heading>
      <p class="part-of-picture">
        <strong>{t('safety.partOfPicture.title')}.</strong> {t('safety.partOfPicture.body')}
      </p>
      {worksheet.heads.map((head) => (
        <section key={head.id}>
          {worksheet.heads.length > 1 && (
            <Heading level={2}>
              {t('worksheet.conflictOn', { moment: shortDay(head.writtenAt, tag) })}
            </Heading>
          )}
          <WorksheetDocument exercise={exercise} answers={head.answers} />
        </section>
      ))}
      <p class="hint">{t('worksheet.lastChanged', { day: shortDay(worksheet.changedAt, tag) })}.</p>
    </ProfessionalPage>
  )
}
