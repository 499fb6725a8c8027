import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { momentInWords } from '../../../platform/pure/days.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { FileField } from '../../../ui/file-field/file-field.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import type { FileProblem } from '../contract.ts'
import { problemInWords } from '../parts/texts.ts'

type Props = {
  page: PageContext
  waits: Date | undefined
  taken: readonly { id: string; takenAt: Date; added: number; kept: number; refused: number }[]
  anyKept: boolean
  problem?: FileProblem
}

/** Where a file of another system is given. */
export function ImportStartScreen({ page, waits, taken, anyKept, problem }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  const error = problem && problemInWords(t, problem)
  return (
    <PersonPage page={page} title={t('fhirImport.title')} current="/import">
      {error && <ErrorSummary title={t('common.problem')} errors={[{ href: '#file', text: error }]} />}
      <BackLink href="/my-data">{t('myData.title')}</BackLink>
      <Heading level={1}>{t('fhirImport.title')}</Heading>
      {waits && (
        <Notification heading={t('fhirImport.waits')}>
          <p>{t('fhirImport.waitsBody', { moment: momentInWords(waits, tag) })}</p>
          <p>
            <a href="/import/look">{t('fhirImport.waitsGo')}</a>
          </p>
        </Notification>
      )}
      <p>{t('fhirImport.intro')}</p>
      <p>{t('fhirImport.how')}</p>
      <p>{t('fhirImport.who')}</p>
      <Stack gap="l">
        <form method="post" action="/import" enctype="multipart/form-data" novalidate>
          <FileField
            name="file"
            label={t('fhirImport.file')}
            hint={t('fhirImport.fileHint')}
            {...(error && { error })}
            accept=".json,application/fhir+json,application/json"
          />
          <Button type="submit">{t('fhirImport.look')}</Button>
        </form>
        {(taken.length > 0 || anyKept) && (
          <section>
            <Heading level={2}>{t('fhirImport.before')}</Heading>
            {taken.length > 0 && (
              <SummaryList
                rows={taken.map(({ id, takenAt, ...counts }) => {
                  const moment = momentInWords(takenAt, tag)
                  return {
                    key: moment,
                    value: t('fhirImport.beforeRow', counts),
                    actions: [
                      {
                        href: `/import/${id}`,
                        label: t('fhirImport.open'),
                        hidden: t('fhirImport.openOf', { moment }),
                      },
                    ],
                  }
                })}
              />
            )}
            {anyKept && (
              <p>
                <a href="/import/kept">{t('fhirImport.keptLink')}</a>
              </p>
            )}
          </section>
        )}
      </Stack>
    </PersonPage>
  )
}
