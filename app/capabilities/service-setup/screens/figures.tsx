import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { ServicePage } from '../../../workspaces/service/shell.tsx'

type Props = { page: PageContext; service: string; role: 'lead' | 'coordinator' }

/** What a lead or a coordinator finds: the truth that there is nothing to see yet, and never a person's record. */
export function FiguresScreen({ page, service, role }: Props) {
  const t = textOf(page.language)
  return (
    <ServicePage page={page} title={t('serviceSetup.title')} current="/service">
      <Heading level={1} caption={service}>
        {t('serviceSetup.title')}
      </Heading>
      {role === 'lead' ? (
        <>
          <p>{t('serviceSetup.leadIntro')}</p>
          <p>{t('serviceSetup.leadWithheld')}</p>
          <EmptyState heading={t('serviceSetup.leadNone')}>
            <p>{t('serviceSetup.leadNoneBody')}</p>
          </EmptyState>
        </>
      ) : (
        <>
          <p>{t('paper.staffHome')}</p>
          <Button href="/paper">{t('paper.staffTitle')}</Button>
          <p>{t('serviceSetup.coordinatorNoneBody')}</p>
        </>
      )}
      <p>{t('serviceSetup.noRecords')}</p>
    </ServicePage>
  )
}
