import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'

type Props = { page: PageContext; chosen: boolean; saved?: boolean; wrong?: boolean }

export function DiscreetScreen({ page, chosen, saved = false, wrong = false }: Props) {
  const t = textOf(page.language)
  const error = wrong ? t('discreet.problem') : undefined
  return (
    <PublicPage page={page} title={t('discreet.title')}>
      {error && <ErrorSummary title={t('common.problem')} errors={[{ href: '#discreet', text: error }]} />}
      {saved && <Notification kind="success" heading={t(chosen ? 'discreet.isOn' : 'discreet.isOff')} />}
      <Heading level={1}>{t('discreet.title')}</Heading>
      <p>{t('discreet.intro')}</p>
      <ul>
        <li>{t('discreet.doesName')}</li>
        <li>{t('discreet.doesLeave')}</li>
        <li>{t('discreet.doesKeys')}</li>
      </ul>
      <form method="post" action="/discreet" novalidate>
        <Radios
          name="discreet"
          legend={t('discreet.ask')}
          hint={t('discreet.askHint')}
          value={chosen ? 'on' : 'off'}
          error={error}
          options={[
            { value: 'on', label: t('discreet.on') },
            { value: 'off', label: t('discreet.off') },
          ]}
        />
        <Button>{t('common.save')}</Button>
      </form>
      <Heading level={2}>{t('discreet.cannotTitle')}</Heading>
      <ul>
        <li>{t('discreet.cannotHistory')}</li>
        <li>{t('discreet.cannotRead')}</li>
        <li>{t('discreet.cannotHome')}</li>
      </ul>
      <p>{t('safety.programme.safety-at-home')}</p>
    </PublicPage>
  )
}
