import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { FileField } from '../../../ui/file-field/file-field.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Problems } from '../../../workspaces/problems.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import { faultInWords } from '../parts/fault.ts'

type Props = { page: PageContext; problem?: string | undefined }

/** Where a calendar file is given. */
export function ImportScreen({ page, problem }: Props) {
  const t = textOf(page.language)
  return (
    <ProfessionalPage page={page} title={t('day.title')} current="/day">
      <Problems
        problems={problem ? [{ field: 'file', code: problem }] : []}
        textOf={({ code }) => faultInWords(t, code)}
      />
      <BackLink href="/day">{t('day.title')}</BackLink>
      <Heading level={1}>{t('day.importTitle')}</Heading>
      <p>{t('day.importBody')}</p>
      <p>{t('day.importAhead')}</p>
      <p>{t('day.importWho')}</p>
      <form method="post" action="/day/import" enctype="multipart/form-data" novalidate>
        <FileField
          name="file"
          label={t('day.file')}
          hint={t('day.fileHint')}
          error={problem && faultInWords(t, problem)}
          accept=".ics,text/calendar"
        />
        <Button type="submit">{t('day.look')}</Button>
      </form>
    </ProfessionalPage>
  )
}
