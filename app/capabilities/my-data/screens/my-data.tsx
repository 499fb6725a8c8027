import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { shortDay, timeInWords } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import type { Erasure } from '../contract.ts'

type Props = {
  page: PageContext
  erasure: Erasure | undefined
  kept?: boolean
  /** When the next copy can be taken, where some were taken just now. */
  wait?: Date | undefined
  keeps: { controller: string; retention: string } | undefined
}

export function MyDataScreen({ page, erasure, kept = false, wait, keeps }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  return (
    <PersonPage page={page} title={t('myData.title')} current="/my-data">
      <Heading level={1}>{t('myData.title')}</Heading>
      <p>{t('myData.intro')}</p>
      <Stack gap="l">
        {wait && (
          <Notification kind="information" heading={t('myData.copyWait')}>
            <p>{t('myData.copyWaitBody', { time: timeInWords(wait, tag) })}</p>
          </Notification>
        )}
        {kept && !erasure && (
          <Notification kind="success" heading={t('myData.keptTitle')}>
            <p>{t('myData.keptBody')}</p>
          </Notification>
        )}
        {erasure && <Waiting page={page} erasure={erasure} />}
        <Card heading={t('myData.copyTitle')} level={2}>
          <p>{t('myData.copyBody')}</p>
          <p>{t('myData.copySafe')}</p>
          <form method="post" action="/my-data/copy">
            <Button type="submit">{t('myData.copyGo')}</Button>
          </form>
        </Card>
        <Card heading={t('fhirImport.title')} level={2}>
          <p>{t('fhirImport.intro')}</p>
          <Button kind="secondary" href="/import">
            {t('fhirImport.title')}
          </Button>
        </Card>
        {!erasure && (
          <Card heading={t('myData.eraseTitle')} level={2}>
            <p>{t('myData.eraseIntro')}</p>
            <Button kind="secondary" href="/my-data/erase">
              {t('myData.eraseGo')}
            </Button>
          </Card>
        )}
        {keeps && (
          <section>
            <Heading level={2}>{t('myData.retentionTitle')}</Heading>
            <p>{t('myData.retention', keeps)}</p>
          </section>
        )}
      </Stack>
    </PersonPage>
  )
}

function Waiting({ page, erasure }: { page: PageContext; erasure: Erasure }) {
  const t = textOf(page.language)
  const { tag } = page.language
  if (erasure.begun)
    return (
      <Notification kind="warning" heading={t('myData.begunTitle')}>
        <p>{t('myData.begunBody')}</p>
      </Notification>
    )
  return (
    <Notification kind="warning" heading={t('myData.waitingTitle', { day: shortDay(erasure.dueAt, tag) })}>
      <p>{t('myData.waitingBody', { day: shortDay(erasure.askedAt, tag) })}</p>
      {erasure.sharingEnded && <p>{t('myData.waitingEnded')}</p>}
      <form method="post" action="/my-data/keep">
        <Button type="submit">{t('myData.keep')}</Button>
      </form>
    </Notification>
  )
}
