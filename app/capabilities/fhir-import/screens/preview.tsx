import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import type { Entry, Kept, KnownInstrument, Refused, Response, Somebody } from '../contract.ts'
import { Findings } from '../parts/findings.tsx'
import { PutAway } from '../parts/put-away.tsx'
import { ResponseCard } from '../parts/response-card.tsx'
import { somebodyInWords } from '../parts/texts.ts'

export type Shown = {
  fileId: string
  me: string | undefined
  somebodies: readonly Somebody[]
  add: readonly Response[]
  already: readonly Response[]
  here: readonly Entry[]
  kept: readonly Kept[]
  keptAlready: readonly Kept[]
  refused: readonly Refused[]
  tooMuch: boolean
}
type Props = {
  page: PageContext
  shown: Shown
  known: readonly KnownInstrument[]
  helpNow: boolean
}

/** How many are shown at first, and how many at all. */
const [atOnce, mostListed] = [5, 300]

/** What bringing a file in would do, before anything is done. */
export function ImportPreviewScreen({ page, shown, known, helpNow }: Props) {
  const t = textOf(page.language)
  const { add, already, here, kept, keptAlready, refused, somebodies, me } = shown
  const nothing = add.length + kept.length === 0
  const alike = already.length + here.length + keptAlready.length
  const card = (response: Response) => (
    <ResponseCard
      key={response.line}
      response={response}
      instrument={known.find(({ id }) => id === response.instrument)}
      language={page.language.tag}
    />
  )
  const chosen = me === undefined ? undefined : somebodies[Number(me)]
  return (
    <PersonPage page={page} title={t('fhirImport.previewTitle')} current="/import">
      <BackLink href="/import">{t('fhirImport.title')}</BackLink>
      <Heading level={1}>{t('fhirImport.previewTitle')}</Heading>
      <Stack gap="l">
        {somebodies.length > 0 && (
          <p>
            {chosen ? t('fhirImport.askMe', { name: somebodyInWords(t, chosen) }) : t('fhirImport.askNotMe')}{' '}
            <a href="/import/look">{t('fhirImport.askAgain')}</a>
          </p>
        )}
        {helpNow && (
          <Notification heading={t('fhirImport.helpNow')}>
            <p>{t('fhirImport.helpNowBody')}</p>
            <p>
              <a href="/help-now">{t('fhirImport.helpNowGo')}</a>
            </p>
          </Notification>
        )}
        {shown.tooMuch && (
          <Notification kind="warning" heading={t('fhirImport.tooMuch')}>
            <p>{t('fhirImport.tooMuchBody')}</p>
          </Notification>
        )}
        {nothing && <p>{t('fhirImport.nothing')}</p>}
        {add.length > 0 && (
          <section>
            <Heading level={2}>{t('fhirImport.adds', { count: add.length })}</Heading>
            <p>{t('fhirImport.addsBody')}</p>
            <Stack>
              {add.slice(0, atOnce).map(card)}
              {add.length > atOnce && (
                <Details summary={t('fhirImport.theOthers', { count: add.length - atOnce })}>
                  <Stack>
                    {add.slice(atOnce, mostListed).map(card)}
                    {add.length > mostListed && (
                      <p>{t('fhirImport.andMore', { count: add.length - mostListed })}</p>
                    )}
                  </Stack>
                </Details>
              )}
            </Stack>
          </section>
        )}
        {refused.length > 0 && (
          <section>
            <Heading level={2}>{t('fhirImport.refuses', { count: refused.length })}</Heading>
            <p>{t('fhirImport.refusesBody')}</p>
            <Findings caption={t('fhirImport.refuses', { count: refused.length })} all={refused} />
          </section>
        )}
        {kept.length > 0 && (
          <section>
            <Heading level={2}>{t('fhirImport.keeps', { count: kept.length })}</Heading>
            <p>{t('fhirImport.keepsBody')}</p>
            <Findings caption={t('fhirImport.keeps', { count: kept.length })} all={kept} />
          </section>
        )}
        {alike > 0 && (
          <section>
            <Heading level={2}>{t('fhirImport.already', { count: alike })}</Heading>
            <p>{t('fhirImport.alreadyBody')}</p>
          </section>
        )}
        {!nothing && !shown.tooMuch && (
          <form method="post" action="/import/take">
            <input type="hidden" name="file" value={shown.fileId} />
            {me !== undefined && <input type="hidden" name="me" value={me} />}
            <Button type="submit">{t('fhirImport.take')}</Button>
          </form>
        )}
        <PutAway />
      </Stack>
    </PersonPage>
  )
}
