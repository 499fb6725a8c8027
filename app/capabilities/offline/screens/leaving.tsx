import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Actions, Stack } from '../../../ui/stack/stack.tsx'
import { DeviceStates } from '../../../workspaces/person/device-states.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'

/** Asked before signing out would lose what only this device has; also where signing out without internet ends. */
export function LeavingScreen({ page }: { page: PageContext }) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('offline.leavingTitle')} islands={['kept']}>
      <Stack gap="l">
        <Heading level={1}>{t('offline.leavingTitle')}</Heading>
        <p>{t('offline.leavingLead')}</p>
        <DeviceStates />
        <p data-nothing hidden>
          {t('offline.leavingNothing')}
        </p>
        <Actions>
          <Button type="button" id="send-now">
            {t('offline.sendNow')}
          </Button>
          <Button kind="secondary" href="/today">
            {t('offline.stay')}
          </Button>
        </Actions>
        <form method="post" action="/sign-out">
          <Stack gap="s">
            <p>{t('offline.discardBody')}</p>
            <Button kind="warning" name="discard" value="yes">
              {t('offline.discard')}
            </Button>
          </Stack>
        </form>
      </Stack>
    </PublicPage>
  )
}
