import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { momentInWords } from '../../../platform/pure/days.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Actions, Stack } from '../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import type { Finding } from '../contract.ts'
import { Findings } from '../parts/findings.tsx'

type Props = {
  page: PageContext
  takenAt: Date
  lines: readonly { type: string; became: string; findings: readonly Finding[] }[]
}

/** What became of a file, entry by entry. */
export function ImportDoneScreen({ page, takenAt, lines }: Props) {
  const t = textOf(page.language)
  const those = (became: string) => lines.filter((line) => line.became === became)
  // What says the same again, such as a total, goes with its answers.
  const [added, already, kept, refused] = [
    those('added').filter(({ type }) => type === 'QuestionnaireResponse'),
    those('here-already'),
    those('kept'),
    those('refused'),
  ]
  return (
    <PersonPage page={page} title={t('fhirImport.doneTitle')} current="/import">
      <BackLink href="/import">{t('fhirImport.title')}</BackLink>
      <Heading level={1}>{t('fhirImport.doneTitle')}</Heading>
      <p>{t('fhirImport.doneOn', { moment: momentInWords(takenAt, page.language.tag) })}</p>
      <Stack gap="l">
        <ul>
          <li>{t('fhirImport.doneAdded', { count: added.length })}</li>
          {already.length > 0 && <li>{t('fhirImport.doneAlready', { count: already.length })}</li>}
          {kept.length > 0 && <li>{t('fhirImport.doneKept', { count: kept.length })}</li>}
          {refused.length > 0 && <li>{t('fhirImport.doneRefused', { count: refused.length })}</li>}
        </ul>
        {refused.length > 0 && (
          <section>
            <Heading level={2}>{t('fhirImport.doneRefused', { count: refused.length })}</Heading>
            <Findings caption={t('fhirImport.doneRefused', { count: refused.length })} all={refused} />
          </section>
        )}
        {kept.length > 0 && (
          <section>
            <Heading level={2}>{t('fhirImport.doneKept', { count: kept.length })}</Heading>
            <Findings caption={t('fhirImport.doneKept', { count: kept.length })} all={kept} />
            <p>
              <a href="/import/kept">{t('fhirImport.keptLink')}</a>
            </p>
          </section>
        )}
        <Actions>
          <Button href="/measures">{t('fhirImport.doneGo')}</Button>
          <Button kind="secondary" href="/import">
            {t('fhirImport.doneMore')}
          </Button>
        </Actions>
      </Stack>
    </PersonPage>
  )
}
