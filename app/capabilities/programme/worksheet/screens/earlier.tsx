import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { shortDay, timeInWords } from '../../../../platform/pure/days.ts'
import { Details } from '../../../../ui/details/details.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { VisuallyHidden } from '../../../../ui/hidden/hidden.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import type { Exercise } from '../../contract.ts'
import type { Version, Worksheet } from '../contract.ts'
import { historyByDay } from '../heads.rules.ts'
import { nameOf } from '../parts/exercise-names.ts'
import { KeepForm } from '../parts/keep-form.tsx'
import { WorksheetDocument } from '../parts/worksheet-document.tsx'

type Props = {
  page: PageContext
  worksheet: Worksheet
  exercise: Exercise | undefined
  versions: Version[]
  newKey: () => string
}

export function EarlierScreen({ page, worksheet, exercise, versions, newKey }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  const history = historyByDay(versions, (at) => shortDay(at, tag))
  return (
    <PersonPage page={page} title={t('worksheet.earlier')} current="/programme">
      <Heading level={1} caption={nameOf(t, exercise)}>
        {t('worksheet.earlier')}
      </Heading>
      <p>{t('worksheet.earlierIntro')}</p>
      {versions.length < 2 && <p>{t('worksheet.earlierNone')}</p>}
      {history.map(({ day, versions: onDay }) => (
        <section key={day}>
          <Heading level={2}>{day}</Heading>
          {onDay.map((version) => {
            const time = t('worksheet.earlierAt', { time: timeInWords(version.writtenAt, tag) })
            return (
              <Details key={version.id} summary={time}>
                <WorksheetDocument exercise={exercise} answers={version.answers} level={3} />
                {version.superseded && (
                  <KeepForm worksheet={worksheet} keep={version.id} formKey={newKey()}>
                    {t('worksheet.useAgain')}
                    <VisuallyHidden> {`${day}, ${time}`}</VisuallyHidden>
                  </KeepForm>
                )}
              </Details>
            )
          })}
        </section>
      ))}
      <p>
        <a href={`/made/${worksheet.id}`}>{t('worksheet.backToIt')}</a>
      </p>
    </PersonPage>
  )
}
