import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Checkbox } from '../../../ui/checkboxes/checkboxes.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'

type Props = { page: PageContext; back: string | undefined; saved?: boolean; problems?: Problem[] }

export function DisplayScreen({ page, back, saved = false, problems = [] }: Props) {
  const t = textOf(page.language)
  const error = problems.length > 0 ? t('display.problemChoose') : undefined
  return (
    <PublicPage page={page} title={t('display.title')}>
      {error && <ErrorSummary title={t('common.problem')} errors={[{ href: '#display', text: error }]} />}
      {saved && <Notification kind="success" heading={t('display.saved')} />}
      <Heading level={1}>{t('display.title')}</Heading>
      <p>{t('display.intro')}</p>
      <form method="post" action="/display" novalidate>
        {back && <input type="hidden" name="back" value={back} />}
        <Radios
          name="display"
          legend={t('display.light')}
          value={page.display}
          error={error}
          options={[
            { value: 'auto', label: t('display.auto') },
            { value: 'light', label: t('display.lightOne') },
            { value: 'dark', label: t('display.dark') },
            { value: 'contrast', label: t('display.contrast') },
          ]}
        />
        <Checkbox
          name="calm"
          value="on"
          label={t('display.calm')}
          hint={t('display.calmHint')}
          checked={page.calm}
        />
        <Button>{t('common.save')}</Button>
      </form>
      {page.signedIn && (
        <p>
          <a href="/discreet">{t('discreet.more')}</a>
        </p>
      )}
      {back && (
        <p>
          <a href={back}>{t('display.goBack')}</a>
        </p>
      )}
    </PublicPage>
  )
}
