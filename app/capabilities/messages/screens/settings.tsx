import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem } from '../../../platform/pure/form.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { Problems } from '../parts/problems.tsx'
import { problemText } from '../parts/texts.ts'

type Props = { page: PageContext; byMail: boolean; saved?: boolean; problems?: Problem[] }

export function NoticeScreen({ page, byMail, saved = false, problems = [] }: Props) {
  const t = textOf(page.language)
  return (
    <PersonPage page={page} title={t('messages.noticeTitle')} current="/team">
      <Problems problems={problems} />
      {saved && <Notification kind="success" heading={t('messages.noticeSaved')} />}
      <BackLink href="/messages">{t('messages.back')}</BackLink>
      <Heading level={1}>{t('messages.noticeTitle')}</Heading>
      <p>
        {t('messages.noticeLead')} {t('messages.noticeNeutral')}
      </p>
      <form method="post" action="/messages/settings" novalidate>
        <Radios
          name="mail"
          legend={t('messages.noticeAsk')}
          value={byMail ? 'yes' : 'no'}
          error={problemText(t, problems, 'mail')}
          options={[
            { value: 'no', label: t('messages.noticeNo') },
            { value: 'yes', label: t('messages.noticeYes') },
          ]}
        />
        <Button type="submit">{t('common.save')}</Button>
      </form>
    </PersonPage>
  )
}
