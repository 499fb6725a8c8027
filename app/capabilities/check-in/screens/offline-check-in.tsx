import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { DeviceStates } from '../../../workspaces/person/device-states.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'
import { CheckInFields } from '../parts/check-in-fields.tsx'

/** Kept by the device for when there is no internet. It is anybody's: the browser fills in whose it is. */
export function OfflineCheckInScreen({ page }: { page: PageContext }) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('offline.pageTitle')} islands={['kept']}>
      <Stack gap="l">
        <Heading level={1}>{t('offline.pageTitle')}</Heading>
        <p>{t('offline.pageLead')}</p>
        <DeviceStates />
        {/* A form without an action asks for the page that was wanted. */}
        <form>
          <Button kind="secondary">{t('offline.tryAgain')}</Button>
        </form>
        <p data-person-known="no">{t('offline.pageUnknown')}</p>
        <div data-person-known="yes" hidden>
          <Heading level={2}>{t('checkIn.title')}</Heading>
          <form method="post" action="/check-in" data-kept="offline" novalidate>
            <p>{t('offline.pageWhose')}</p>
            <input type="hidden" name="key" />
            <input type="hidden" name="person" />
            <input type="hidden" name="corrects" value="" />
            <input type="hidden" name="device-at" value="" />
            <CheckInFields />
            <Button type="submit" wide>
              {t('checkIn.save')}
            </Button>
          </form>
        </div>
      </Stack>
    </PublicPage>
  )
}
