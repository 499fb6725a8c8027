import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Notification } from '../../ui/notification/notification.tsx'
import { Stack } from '../../ui/stack/stack.tsx'

/**
 * What this device keeps and has not sent, or has just sent. All words come from here; the island shows those that
 * are true. `person` is the opaque id of whoever is signed in, absent on pages that the device keeps.
 */
export function DeviceStates({ person }: { person?: string }) {
  const t = useText()
  return (
    <div data-check-in-states data-person={person} aria-live="polite">
      <Stack gap="m">
        <div data-state="waiting" hidden>
          <Notification heading={t('offline.waitingTitle')}>
            <p>{t('offline.waitingBody')}</p>
            <p>
              {t('offline.waitingCount')} <span data-count />
            </p>
            <p data-may-be-cleared hidden>
              {t('offline.mayBeCleared')}
            </p>
          </Notification>
        </div>
        <div data-state="sign-in" hidden>
          <Notification kind="warning" heading={t('offline.signInTitle')}>
            <p>{t('offline.signInBody')}</p>
            <Button href="/sign-in?next=/today">{t('common.signIn')}</Button>
          </Notification>
        </div>
        <div data-state="needs-you" hidden>
          <Notification kind="warning" heading={t('offline.needsTitle')}>
            <p>{t('offline.needsBody')}</p>
            <Button kind="secondary" href="/check-in#needs-you">
              {t('offline.needsGo')}
            </Button>
          </Notification>
        </div>
        <div data-state="sent" hidden>
          <Notification kind="success" heading={t('offline.sentTitle')}>
            <p>{t('offline.sentBody')}</p>
            <p>
              <a href="/check-ins">{t('offline.sentGo')}</a>
            </p>
          </Notification>
        </div>
        {(['other', 'unreadable', 'lost', 'refused'] as const).map((state) => (
          <div key={state} data-state={state} hidden>
            <Notification kind="warning" heading={t(`offline.${state}Title`)}>
              <p>{t(`offline.${state}Body`)}</p>
            </Notification>
          </div>
        ))}
      </Stack>
    </div>
  )
}
