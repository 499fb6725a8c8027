import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import { Actions, Stack } from '../../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'
import type { FlarePlan } from '../contract.ts'
import { FlarePlanShown } from '../parts/flare-plan-shown.tsx'

type Props = {
  page: PageContext
  plan: FlarePlan | undefined
  /** Where the plan is made and changed, and where a breath is; undefined where readers do not see it. */
  planAddress: string | undefined
  breathAddress: string | undefined
  /** What shows the plan where the server cannot. */
  islands?: string[]
}

export function FlareScreen({ page, plan, planAddress, breathAddress, islands }: Props) {
  const t = textOf(page.language)
  const Shell = page.signedIn ? PersonPage : PublicPage
  return (
    <Shell page={{ ...page, calm: true }} title={t('flare.title')} islands={islands}>
      <Heading level={1}>{t('flare.title')}</Heading>
      <Stack gap="l">
        <p>{t('flare.lead')}</p>
        {plan?.twice && (
          <Notification kind="information" heading={t('flare.twiceTitle')}>
            <p>
              {t('flare.twiceBody')} <a href={`/made/${plan.worksheet}`}>{t('flare.twiceGo')}</a>
            </p>
          </Notification>
        )}
        <div data-mine="flare">
          <FlarePlanShown plan={plan} unknown={islands !== undefined} />
        </div>
        <Actions>
          {breathAddress && <Button href={`${breathAddress}?length=bad-day`}>{t('flare.breathe')}</Button>}
          {planAddress && (
            <Button kind="quiet" href={planAddress} id="plan-edit">
              {t(plan ? 'flare.change' : 'flare.make')}
            </Button>
          )}
        </Actions>
        {(plan || islands) && (
          <p>
            <a href="/offline/device">{t('flare.onDevice')}</a>
          </p>
        )}
      </Stack>
    </Shell>
  )
}
