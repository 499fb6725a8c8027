import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import { PasswordField } from '../../../../ui/password-field/password-field.tsx'
import { Actions } from '../../../../ui/stack/stack.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'
import { type FieldProblem, Problems, problemOf } from '../../parts/problems.tsx'

interface TwoStepProps {
  page: PageContext
  on: boolean
  stopped?: boolean
  problems?: FieldProblem[]
}

export function TwoStepScreen({ page, on, stopped, problems = [] }: TwoStepProps) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('account.twoStep.title')}>
      <Problems title={t('common.problem')} problems={problems} />
      {stopped && <Notification kind="success" heading={t('account.twoStep.stopped')} />}
      <Heading level={1}>{t('account.twoStep.title')}</Heading>
      <p>{on ? t('account.twoStep.on') : t('account.twoStep.off')}</p>
      <p>{t('account.twoStep.why')}</p>
      <form method="post" action="/account/two-step" novalidate>
        <PasswordField
          name="password"
          label={t('account.twoStep.password')}
          autocomplete="current-password"
          error={problemOf(problems, 'password')}
        />
        {on ? (
          <Actions>
            <Button type="submit" name="do" value="codes">
              {t('account.twoStep.newCodes')}
            </Button>
            <Button type="submit" name="do" value="stop" kind="warning">
              {t('account.twoStep.stopButton')}
            </Button>
          </Actions>
        ) : (
          <Button type="submit" name="do" value="start">
            {t('account.twoStep.startButton')}
          </Button>
        )}
        {on && <p class="hint">{t('account.twoStep.newCodesHint')}</p>}
      </form>
    </PublicPage>
  )
}
