import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'

interface OverviewProps {
  page: PageContext
  email: string
  twoStep: boolean
  passkeys: number
  devices: number
  severalRooms: boolean
  ownRoom: boolean
  done?: 'password'
}

export function OverviewScreen({
  page,
  email,
  twoStep,
  passkeys,
  devices,
  severalRooms,
  ownRoom,
  done,
}: OverviewProps) {
  const t = textOf(page.language)
  const change = (href: string, hidden: string) => [{ href, label: t('account.overview.change'), hidden }]
  const look = (href: string, hidden: string) => [{ href, label: t('account.overview.look'), hidden }]
  const count =
    passkeys > 0
      ? t('account.overview.manyPasskeys', { count: passkeys })
      : t('account.overview.passkeysNone')
  const places =
    devices === 1 ? t('account.overview.device') : t('account.overview.manyDevices', { count: devices })
  return (
    <PublicPage page={page} title={t('account.overview.title')}>
      {done && <Notification kind="success" heading={t('account.changePassword.done')} />}
      <Heading level={1}>{t('account.overview.title')}</Heading>
      <p>{t('account.overview.intro')}</p>
      <SummaryList
        rows={[
          {
            key: t('account.overview.email'),
            value: email,
            actions: change('/account/email', t('account.overview.email')),
          },
          {
            key: t('account.overview.password'),
            value: t('account.overview.passwordValue'),
            actions: change('/account/password', t('account.overview.password')),
          },
          {
            key: t('account.overview.twoStep'),
            value: twoStep ? t('account.overview.on') : t('account.overview.off'),
            actions: change('/account/two-step', t('account.overview.twoStep')),
          },
          {
            key: t('account.overview.passkeys'),
            value: count,
            actions: change('/account/passkeys', t('account.overview.passkeys')),
          },
          {
            key: t('account.overview.devices'),
            value: places,
            actions: look('/account/devices', t('account.overview.devices')),
          },
          {
            key: t('discreet.title'),
            value: t('discreet.accountValue'),
            actions: look('/discreet', t('discreet.title')),
          },
          ...(ownRoom
            ? [
                {
                  key: t('reminders.accountKey'),
                  value: t('reminders.accountValue'),
                  actions: look('/reminders', t('reminders.accountKey')),
                },
                {
                  key: t('device.title'),
                  value: t('device.accountValue'),
                  actions: look('/offline/device', t('device.title')),
                },
                {
                  key: t('myData.accountKey'),
                  value: t('myData.accountValue'),
                  actions: look('/my-data', t('myData.accountKey')),
                },
              ]
            : []),
        ]}
      />
      {severalRooms && (
        <p>
          <a href="/rooms">{t('account.overview.rooms')}</a>
        </p>
      )}
    </PublicPage>
  )
}
