import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { shortDay } from '../../../platform/pure/days.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { PlainText } from '../../../ui/plain-text/plain-text.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { typeInWords } from '../parts/texts.ts'

type Kept = { id: string; type: string; keptAt: Date }

/** Everything that came with a file and was not understood. */
export function KeptListScreen({ page, raws }: { page: PageContext; raws: readonly Kept[] }) {
  const t = textOf(page.language)
  const on = (at: Date) => t('fhirImport.keptOn', { day: shortDay(at, page.language.tag) })
  return (
    <PersonPage page={page} title={t('fhirImport.keptTitle')} current="/import">
      <BackLink href="/import">{t('fhirImport.title')}</BackLink>
      <Heading level={1}>{t('fhirImport.keptTitle')}</Heading>
      {raws.length === 0 ? (
        <EmptyState heading={t('fhirImport.keptNone')}>{t('fhirImport.keptNoneBody')}</EmptyState>
      ) : (
        <>
          <p>{t('fhirImport.keptBody')}</p>
          <SummaryList
            rows={raws.map(({ id, type, keptAt }) => ({
              key: typeInWords(t, type),
              value: on(keptAt),
              actions: [
                {
                  href: `/import/kept/${id}`,
                  label: t('fhirImport.keptOpen'),
                  hidden: typeInWords(t, type),
                },
              ],
            }))}
          />
        </>
      )}
    </PersonPage>
  )
}

/** One of these, as it came. */
export function KeptScreen({ page, raw }: { page: PageContext; raw: Kept & { text: string } }) {
  const t = textOf(page.language)
  return (
    <PersonPage page={page} title={t('fhirImport.keptTitle')} current="/import">
      <BackLink href="/import/kept">{t('fhirImport.keptTitle')}</BackLink>
      <Heading level={1} caption={t('fhirImport.keptOn', { day: shortDay(raw.keptAt, page.language.tag) })}>
        {typeInWords(t, raw.type)}
      </Heading>
      <PlainText>{raw.text}</PlainText>
      <form method="post" action={`/import/kept/${raw.id}/away`}>
        <p class="hint">{t('fhirImport.keptAwayBody')}</p>
        <Button type="submit" kind="warning">
          {t('fhirImport.keptAway')}
        </Button>
      </form>
    </PersonPage>
  )
}
