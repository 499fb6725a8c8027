import type { ComponentChildren } from 'preact'
import { textOf, useText } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { PasswordField } from '../../../ui/password-field/password-field.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { DeviceStates } from '../../../workspaces/person/device-states.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'
import { DeviceSays } from '../parts/device-says.tsx'

/** What this device keeps, and who may open it. It is the same for everybody: the browser shows what is true here. */
export function DeviceScreen({ page }: { page: PageContext }) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('device.title')} islands={['kept', 'device']}>
      <Stack gap="l">
        <Heading level={1}>{t('device.title')}</Heading>
        <p data-device="no-script">{t('device.noScript')}</p>
        <DeviceSays />
        <When is="refused">
          <Notification kind="warning" heading={t('device.refusedTitle')}>
            <p>{t('device.refusedBody')}</p>
          </Notification>
        </When>
        <DeviceStates />
        <When is="none">
          <p>{t('device.none')}</p>
        </When>
        <When is="locked">
          <Heading level={2}>{t('device.lockedTitle')}</Heading>
          <p>{t('device.lockedBody')}</p>
          <When is="pin-opens">
            <PinForm act="unlock" id="unlock" label={t('device.pinLabel')} button={t('device.unlock')} />
          </When>
          <When is="no-pin">
            <p>{t('device.noPin')}</p>
          </When>
          <p>
            <a href="/sign-in?next=/today">{t('common.signIn')}</a>
          </p>
        </When>
        <When is="open">
          <p>{t('device.open')}</p>
          <LinkList
            items={[
              { href: '/flare', title: t('offline.openFlare') },
              { href: '/made', title: t('offline.openMade') },
              { href: '/bad-day', title: t('offline.openBadDay') },
            ]}
          />
          <section>
            <Heading level={2}>{t('device.pinTitle')}</Heading>
            <p>{t('device.pinBody')}</p>
            <When is="pin">
              <p>{t('device.pinThere')}</p>
              <Act act="remove-pin" label={t('device.pinRemove')} />
            </When>
            <PinForm act="set-pin" id="new-pin" label={t('device.pinNew')} button={t('device.pinSet')} />
          </section>
          <When is="flare">
            <Heading level={2}>{t('device.flareTitle')}</Heading>
            <p>{t('device.flareBody')}</p>
            <Act act="open-flare" label={t('device.flareOpen')} />
          </When>
          <When is="flare-open">
            <Heading level={2}>{t('device.flareTitle')}</Heading>
            <p>{t('device.flareIsOpen')}</p>
            <Act act="close-flare" label={t('device.flareClose')} />
          </When>
        </When>
        <section>
          <Heading level={2}>{t('device.deleteTitle')}</Heading>
          <p>{t('device.deleteBody')}</p>
          <Details summary={t('device.deleteAsk')}>
            <Act act="delete" label={t('device.delete')} warning />
          </Details>
        </section>
      </Stack>
    </PublicPage>
  )
}

const When = ({ is, children }: { is: string; children: ComponentChildren }) => (
  <div data-device={is} hidden>
    <Stack gap="m">{children}</Stack>
  </div>
)

function Act({ act, label, warning = false }: { act: string; label: string; warning?: boolean }) {
  return (
    <form method="post" data-act={act}>
      <Button kind={warning ? 'warning' : 'secondary'}>{label}</Button>
    </form>
  )
}

function PinForm({ act, id, label, button }: { act: string; id: string; label: string; button: string }) {
  const t = useText()
  return (
    <form method="post" data-act={act} novalidate>
      <PasswordField
        name="pin"
        id={id}
        label={label}
        hint={t('device.pinHint')}
        autocomplete="off"
        inputmode="numeric"
      />
      <div role="alert">
        <PinProblem what="pin-shape">{t('device.saysShape')}</PinProblem>
        <PinProblem what="unlock-wrong">{t('device.saysWrong')}</PinProblem>
      </div>
      <Button kind="secondary">{button}</Button>
    </form>
  )
}

const PinProblem = ({ what, children }: { what: string; children: string }) => (
  <p class="field-error" data-says={what} hidden>
    {children}
  </p>
)
