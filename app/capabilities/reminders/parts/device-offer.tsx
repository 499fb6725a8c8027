import { useText } from '../../../language/text.tsx'
import { Button } from '../../../ui/button/button.tsx'

/** What the island shows of this browser: that it may ask, has asked, or cannot. All words come from here. */
export function DeviceOffer({ pushKey, known }: { pushKey: string; known: boolean }) {
  const t = useText()
  const say = {
    ready: t('reminders.pushReady'),
    denied: t('reminders.pushDenied'),
    unsupported: t('reminders.pushUnsupported'),
    install: t('reminders.pushInstall'),
    again: t('reminders.pushFailed'),
  }
  return (
    <div data-push-reminders data-key={pushKey} data-known={known ? 'yes' : 'no'}>
      <noscript>{t('reminders.pushNoScript')}</noscript>
      <Button type="button" kind="secondary">
        {t('reminders.pushAllow')}
      </Button>
      <div aria-live="polite">
        {Object.entries(say).map(([state, words]) => (
          <p key={state} data-say={state} hidden>
            {words}
          </p>
        ))}
      </div>
    </div>
  )
}
