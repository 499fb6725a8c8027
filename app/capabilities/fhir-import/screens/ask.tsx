import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import type { Somebody } from '../contract.ts'
import { PutAway } from '../parts/put-away.tsx'
import { somebodyInWords } from '../parts/texts.ts'

type Props = { page: PageContext; somebodies: readonly Somebody[]; problem?: boolean }

const most = 20

/** A file that says whom it is about, and does not know the person: they say which of these they are. */
export function ImportAskScreen({ page, somebodies, problem = false }: Props) {
  const t = textOf(page.language)
  const error = problem ? t('fhirImport.fault.choose') : undefined
  return (
    <PersonPage page={page} title={t('fhirImport.askTitle')} current="/import">
      {error && <ErrorSummary title={t('common.problem')} errors={[{ href: '#me', text: error }]} />}
      <BackLink href="/import">{t('fhirImport.title')}</BackLink>
      <Heading level={1}>{t('fhirImport.askTitle')}</Heading>
      <p>{t('fhirImport.askBody')}</p>
      <form method="get" action="/import/look">
        <input type="hidden" name="asked" value="yes" />
        <Radios
          name="me"
          legend={t('fhirImport.askLegend')}
          {...(error && { error })}
          options={[
            ...somebodies.slice(0, most).map((each, at) => ({
              value: String(at),
              label: somebodyInWords(t, each),
            })),
            { value: 'none', label: t('fhirImport.askNone') },
          ]}
        />
        <Button type="submit">{t('fhirImport.askGo')}</Button>
      </form>
      <PutAway />
    </PersonPage>
  )
}
