import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Actions } from '../../../../ui/stack/stack.tsx'
import { TextField } from '../../../../ui/text-field/text-field.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'
import { QrCode } from '../../../../workspaces/qr-code.tsx'
import { type FieldProblem, Problems, problemOf } from '../../parts/problems.tsx'
import { inGroups } from '../../rules.ts'

interface SetUpProps {
  page: PageContext
  secret: string
  uri: string
  problems?: FieldProblem[]
}

export function SetUpScreen({ page, secret, uri, problems = [] }: SetUpProps) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('account.twoStep.setUpTitle')}>
      <Problems title={t('common.problem')} problems={problems} />
      <Heading level={1}>{t('account.twoStep.setUpTitle')}</Heading>
      <p>{t('account.twoStep.scan')}</p>
      <QrCode text={uri} label={t('account.twoStep.qrLabel')} />
      <p>{t('account.twoStep.orType')}</p>
      <p>
        <code>{inGroups(secret)}</code>
      </p>
      <form method="post" action="/account/two-step/code" novalidate>
        <TextField
          name="code"
          label={t('account.twoStep.codeLabel')}
          autocomplete="one-time-code"
          inputmode="numeric"
          width="short"
          error={problemOf(problems, 'code')}
        />
        <Actions>
          <Button type="submit">{t('account.twoStep.codeButton')}</Button>
          <Button kind="secondary" href="/account">
            {t('account.twoStep.cancel')}
          </Button>
        </Actions>
      </form>
    </PublicPage>
  )
}
