import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { momentInWords } from '../../../../platform/pure/days.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { PrintPage } from '../../../../ui/print-page/print-page.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'
import { PersonTabs } from '../../../../workspaces/professional/person-tabs.tsx'
import { ProfessionalPage } from '../../../../workspaces/professional/shell.tsx'
import type { Sight } from '../contract.ts'
import { ShownPatterns } from '../parts/shown-patterns.tsx'
import { isNothing } from '../rules.ts'

type Props = {
  page: PageContext
  personId: string
  name: string
  held: string[]
  sight: Sight
  /** When it was put on paper. */
  printed?: Date
}

/** The patterns that a person shows, for a professional who holds their measures. The page's title names nobody. */
export function TheirPatternsScreen({ page, personId, name, held, sight, printed }: Props) {
  const t = textOf(page.language)
  const part = (
    <p class="part-of-picture">
      <strong>{t('safety.partOfPicture.title')}.</strong> {t('safety.partOfPicture.body')}
    </p>
  )
  const nothing = isNothing(sight) && (
    <EmptyState heading={t('patterns.emptyOf')}>
      <p>{t('patterns.emptyOfBody')}</p>
    </EmptyState>
  )
  return (
    <ProfessionalPage page={page} title={t('personTabs.patterns')} current="/caseload" wide>
      {printed ? (
        <>
          <BackLink href={`/people/${personId}/patterns`}>{t('patterns.back')}</BackLink>
          <PrintPage
            title={t('patterns.titleOf', { name })}
            footer={t('patterns.printedOn', { moment: momentInWords(printed, page.language.tag) })}
          >
            {part}
            {nothing || <ShownPatterns {...sight} open />}
          </PrintPage>
        </>
      ) : (
        <>
          <PersonTabs personId={personId} held={held} current="patterns" />
          <Heading level={1}>
            <bdi>{t('patterns.titleOf', { name })}</bdi>
          </Heading>
          <p>{t('patterns.introOf', { name })}</p>
          {part}
          <Stack gap="l">
            {nothing || <ShownPatterns {...sight} />}
            <p class="no-print">
              <a href={`/people/${personId}/patterns/print`}>{t('patterns.print')}</a>
            </p>
          </Stack>
        </>
      )}
    </ProfessionalPage>
  )
}
