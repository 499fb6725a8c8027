import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import { Actions, Stack } from '../../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'
import { type FlarePlan, flarePlanExercise } from '../contract.ts'
import { FlarePlanShown } from '../parts/flare-plan-shown.tsx'

type Props = {
  page: PageContext
  plan: FlarePlan | undefined
  planAddress: string
  breathAddress: string
  /** What shows the plan where the server cannot. */
  islands?: string[]
}

export function FlareScreen({ page, plan, planAddress, breathAddress, islands }: Props) {
  const t = textOf(page.language)
  const Shell = page.signedIn ? PersonPage : PublicPage
  const edit = page.signedIn ? `/exercises/${flarePlanExercise}` : planAddress
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
          <FlarePlanShown plan={plan} />
        </div>
        <Actions>
          <Button href={breathAddress}>{t('flare.breathe')}</Button>
          <Button kind="quiet" href={edit} id="plan-edit">
            {t(plan ? 'flare.change' : 'flare.make')}
          </Button>
        </Actions>
      </Stack>
    </Shell>
  )
}
