import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Details } from '../../ui/details/details.tsx'
import { Notification } from '../../ui/notification/notification.tsx'
import { Actions, Stack } from '../../ui/stack/stack.tsx'

/**
 * What this device keeps and has not sent, or has just sent. All words come from here; the island shows those that
 * are true. `person` is the opaque id of whoever is signed in, absent on pages that the device keeps.
 */
export function DeviceStates({ person }: { person?: string }) {
  const t = useText()
  return (
    <div data-kept-states data-person={person} aria-live="polite">
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
            <p>
              <a href="/check-in#needs-you" data-right>
                {t('offline.needsGo')}
              </a>
            </p>
            <Drop state="needs-you" />
          </Notification>
        </div>
        <div data-state="sent" hidden>
          <Notification kind="success" heading={t('offline.sentTitle')}>
            <p>{t('offline.sentBody')}</p>
            <p>
              <a href="/today" data-sent>
                {t('offline.sentGo')}
              </a>
            </p>
          </Notification>
        </div>
        <div data-state="unreadable" hidden>
          <Notification kind="warning" heading={t('offline.unreadableTitle')}>
            <p>{t('offline.unreadableBody')}</p>
            <Drop state="unreadable" />
          </Notification>
        </div>
        <div data-state="lost" hidden>
          <Notification kind="warning" heading={t('offline.lostTitle')}>
            <p>{t('offline.lostBody')}</p>
            <Button type="button" kind="secondary" name="drop" value="lost">
              {t('offline.lostRead')}
            </Button>
          </Notification>
        </div>
        <div data-state="nobodys" hidden>
          {person === undefined ? <NobodysYet /> : <Claim />}
        </div>
        <div data-state="other" hidden>
          <Notification kind="warning" heading={t('offline.otherTitle')}>
            <p>{t('offline.otherBody')}</p>
          </Notification>
        </div>
      </Stack>
    </div>
  )
}

/** Somebody without an account made something. */
function NobodysYet() {
  const t = useText()
  return (
    <Notification kind="warning" heading={t('offline.nobodysTitle')}>
      <p>{t('offline.nobodysBody')}</p>
      <Actions>
        <Button href="/sign-up">{t('offline.nobodysJoin')}</Button>
        <Button kind="secondary" href="/offline/made">
          {t('offline.nobodysSee')}
        </Button>
      </Actions>
    </Notification>
  )
}

/** Somebody who has just signed in says whether what was made here before is theirs. */
function Claim() {
  const t = useText()
  return (
    <Notification heading={t('offline.claimTitle')}>
      <p>{t('offline.claimBody')}</p>
      <Button type="button" id="claim">
        {t('offline.claim')}
      </Button>
      <Drop state="nobodys" />
    </Notification>
  )
}

/** Two taps, since what is deleted here is nowhere else. */
function Drop({ state }: { state: 'needs-you' | 'unreadable' | 'nobodys' }) {
  const t = useText()
  return (
    <Details summary={t('offline.dropAsk')}>
      <Button type="button" kind="warning" name="drop" value={state}>
        {t('offline.drop')}
      </Button>
    </Details>
  )
}
