import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { shortDay } from '../../../../platform/pure/days.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import type { MadeToken } from '../contract.ts'

type Props = MadeToken & { page: PageContext; address: string }

export function MadeTokenScreen({ page, token, name, until, address }: Props) {
  const t = textOf(page.language)
  return (
    <PersonPage page={page} title={t('tokens.madeTitle')} current="/team">
      <Heading level={1}>{t('tokens.madeTitle')}</Heading>
      <Notification kind="information" heading={t('tokens.onceTitle')}>
        <p>{t('tokens.onceBody')}</p>
      </Notification>
      <SummaryList
        rows={[
          { key: t('tokens.name'), value: name },
          { key: t('tokens.token'), value: <code class="long-link">{token}</code> },
          { key: t('tokens.address'), value: <code class="long-link">{address}</code> },
          { key: t('tokens.untilKey'), value: shortDay(until, page.language.tag) },
        ]}
      />
      <p>{t('tokens.whoever')}</p>
      <Button href="/tokens">{t('tokens.kept')}</Button>
    </PersonPage>
  )
}
